/**
 * The simulated payment processor of the local stage: a small HTTP server with a durable ledger of
 * its own, which behaves, refuses and accuses like a real one. It touches its own database and
 * nothing of the application.
 *
 * <h2>What a merchant calls</h2>
 *
 * JSON over HTTP; {@code Authorization: Bearer <secret>}, else 401 {@code bad_credentials}.
 * Whatever moves money wants {@code Idempotency-Key}: the intention's request key, a hyphen, g and
 * a generation. A key lives 24 hours of the gateway's clock. Bodies carry {@code amount} (decimal
 * string), {@code currency}, {@code request_key} (the intention; without it the key less its
 * generation) and {@code metadata}.
 *
 * <ul>
 *   <li>{@code POST /v1/sales}, {@code POST /v1/authorizations}: also {@code token}, {@code order}
 *   <li>{@code POST /v1/charges/{reference}/captures}, {@code …/voids}, {@code …/refunds}
 *   <li>{@code GET /v1/refunds?key=}, {@code GET /v1/operations?key=}: the inquiry; {@code status}
 *       is executed (with {@code reference}, {@code amount}, {@code currency}, {@code final}),
 *       declined (with {@code code}, {@code words}), not_found or cannot_tell
 *   <li>{@code GET /v1/refunds/{reference}}: status pending, succeeded, failed or reversed
 *   <li>{@code GET /v1/refunds?from=&to=}: the refunds of a span of the gateway's clock
 *   <li>{@code GET /v1/charges/{reference}}: phase, amounts, {@code settled_at}
 *   <li>{@code POST /v1/tokens}: called by the browser with number and expiry, without the secret
 * </ul>
 *
 * Answers to money calls: 200 {@code approved} or {@code accepted} (it has it, not final) · 402
 * {@code declined}, kind soft or hard · 404 {@code unknown_charge} · 409 {@code refused} with a
 * code: not_settled, already_settled, already_voided, expired, disputed, amount_exceeds_refundable,
 * amount_exceeds_authorized, key_reused; 409 {@code duplicate} and {@code key_in_flight} mean that
 * an earlier one exists · 400 and 422 {@code refused}: the request makes no sense · 429 {@code
 * rate_limited}: nothing taken · 503 {@code not_accepted}: nothing taken, send it again under the
 * same key · 500: nobody knows.
 *
 * <h2>Its ledger</h2>
 *
 * {@code charge} (phase, authorized, captured, settled_at, due_at and what it then becomes) ·
 * {@code refund} (status PLANNED, PENDING, SUCCEEDED, FAILED, REVERSED: what was given back is
 * SUCCEEDED, or PENDING) · {@code operation} (sales, authorizations, captures and voids that were
 * done) · {@code sent_key} (every key, what came of it and whether the merchant was told) · {@code
 * call} (every request that arrived, by the gateway's clock) · {@code violation} (what the merchant
 * should never have sent) · {@code script}, {@code token}, {@code setting}. Amounts are
 * numeric(19,4).
 *
 * <h2>How tests and the local stage steer it: /control, from this machine alone</h2>
 *
 * <ul>
 *   <li>{@code POST /control/charges/load?path=}: charges from a transactions.csv(.gz) at that
 *       path, or in the body
 *   <li>{@code POST /control/charges}: {@code {"charges": [{"last_four", "amount", "currency",
 *       "phase", "captured_at", "settled_at", "reference", "brand", "bin", "expiry"}]}}; answers
 *       the references in the same order; each begins with sim_demo_
 *   <li>{@code POST /control/charges/dispute}: {@code {"reference", "disputed"}}
 *   <li>{@code POST /control/scripts}: {@code {"target": <reference, request key, key or *>, "nth",
 *       "behaviour", "delay_ms", "kind", "lasting"}}; {@code DELETE /control/scripts} takes all
 *       away
 *   <li>{@code POST /control/mix}: {@code {"seed"}}, the standard mix; {@code {}} takes it away
 *   <li>{@code POST /control/settings}: latency_ms, secret, inquire_by_key, cut_off, zone, origins
 *   <li>{@code GET, POST /control/clock}: {@code {"advance": "PT24H"}}, {@code {"offset": "PT0S"}}
 *       or {@code {"now": "2026-11-23T09:00:00Z"}}
 *   <li>{@code POST /control/hold}: {@code {"where": "before_execute" | "after_execute", "count",
 *       "match", "kind"}}; {@code GET /control/held}; {@code POST /control/release} and {@code
 *       /control/drop}, with {@code {"id"}} or for all, which also ends the holding
 *   <li>{@code GET /control/violations}, {@code GET /control/calls?target=}; {@code POST
 *       /control/reset} empties the ledger and puts the clock back
 * </ul>
 */
package org.caredesk.local.gateway;
