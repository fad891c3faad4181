/** Classes that break the rules of the house on purpose, to show that each bites. */
package org.caredesk.broken;
