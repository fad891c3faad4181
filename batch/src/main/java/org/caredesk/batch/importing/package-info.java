/** The job import: the steps of taking a folder of files in; calls importing, holds no rule. */
package org.caredesk.batch.importing;
