/** The page of one mail: as it was sent, how it fared, and sending it once more. */
package org.caredesk.web.mail;
