/** Classes that break the rules of the house on purpose, one per rule, to show that each bites. */
package org.caredesk.broken;
