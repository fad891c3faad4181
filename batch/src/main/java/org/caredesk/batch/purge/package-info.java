/** The job purge: asks the rooms to forget what is too old to matter; never a money row. */
package org.caredesk.batch.purge;
