/** What an admin may choose: typed, checked by the field, audited. Knows audit and shared. */
package org.caredesk.setting;
