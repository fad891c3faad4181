/** Tests of the import in a real server: every refusal, twice the same, killed in the middle. */
package org.caredesk.container.importing;
