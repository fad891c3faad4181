/**
 * What the tests stand on: one embedded database server for all of them, started when first asked
 * for, and the names and ports of the servers under test. Knows no feature.
 */
package org.caredesk.stage;
