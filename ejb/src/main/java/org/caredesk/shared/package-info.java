/**
 * What every room may use: money, pages of results, errors with a code, the clock and the schema's
 * migration. Knows no feature.
 */
package org.caredesk.shared;
