-- What order entry prices with: products with weight and tax, coupons, shipping profiles, the tax table.
alter table product add column active boolean not null default true;
alter table product add column taxable boolean not null default true;
alter table product add column weight_grams int constraint product_weight_positive check (weight_grams > 0);
alter table product add column changed_at timestamptz;
alter table product add column changed_by varchar(80);
-- Found while typing: by pieces of number and name, by the beginning of the number.
create index product_search on product using gin (fold(sku || ' ' || name) gin_trgm_ops);
create index product_sku_folded on product (fold(sku) text_pattern_ops);

-- ---------------------------------------------------------------- coupons
create sequence coupon_seq start with 50 increment by 50;
create table coupon (
  id                 bigint primary key,
  code               varchar(40) not null constraint coupon_code_unique unique,
  name               varchar(120) not null,
  kind               varchar(20) not null constraint coupon_kind_known check (kind in ('FIXED','PERCENT','FREE_SHIPPING')),
  amount             numeric(19,4) constraint coupon_amount_positive check (amount > 0),
  percent            numeric(7,4) constraint coupon_percent_sane check (percent > 0 and percent <= 100),
  minimum            numeric(19,4) constraint coupon_minimum_positive check (minimum > 0),
  currency           char(3),
  begins_on          date,                            -- first and last day, merchant zone, both included
  ends_on            date,
  limit_in_all       int constraint coupon_limit_positive check (limit_in_all > 0),
  limit_per_customer int constraint coupon_limit_each_positive check (limit_per_customer > 0),
  used               int not null default 0,
  active             boolean not null default true,
  edition            bigint not null default 0,       -- counts edits; the version counts uses too
  changed_at         timestamptz,
  changed_by         varchar(80),
  version            bigint not null default 0,
  constraint coupon_code_upper check (code = upper(code)),
  constraint coupon_fixed_has_amount check ((kind = 'FIXED') = (amount is not null)),
  constraint coupon_percent_has_percent check ((kind = 'PERCENT') = (percent is not null)),
  constraint coupon_amounts_have_currency check (currency is not null or (amount is null and minimum is null)),
  constraint coupon_begins_before_end check (begins_on <= ends_on),
  constraint coupon_within_limit check (used >= 0 and used <= limit_in_all)
);

-- An order's use of a coupon. Given back when the order comes to nothing; never deleted.
create sequence coupon_use_seq start with 50 increment by 50;
create table coupon_use (
  id             bigint primary key,
  coupon_id      bigint not null references coupon deferrable initially deferred,
  customer_id    bigint not null references customer deferrable initially deferred,
  order_id       bigint not null references customer_order deferrable initially deferred,
  nth            int not null,                        -- the customer's first, second … use of it
  customer_limit int,                                 -- how often a customer might use it when this was redeemed
  used_at        timestamptz not null,
  given_back_at  timestamptz,
  constraint coupon_use_within_customers_limit check (nth > 0 and nth <= customer_limit)
);
create unique index coupon_use_one_per_order on coupon_use (order_id) where given_back_at is null;
create unique index coupon_use_counted on coupon_use (coupon_id, customer_id, nth) where given_back_at is null;
create index coupon_use_customer on coupon_use (customer_id);

-- ---------------------------------------------------------------- shipping
create sequence shipping_method_seq start with 50 increment by 50;
create table shipping_method (
  id         bigint primary key,
  name       varchar(80) not null constraint shipping_method_name_unique unique,
  basis      varchar(20) not null constraint shipping_method_basis_known check (basis in ('FLAT','WEIGHT','GOODS')),
  currency   char(3) not null,
  countries  varchar(1000) not null default '',       -- two letters each, with a space between; empty: everywhere
  free_from  numeric(19,4) constraint shipping_method_free_from_positive check (free_from > 0),
  active     boolean not null default true,
  changed_at timestamptz,
  changed_by varchar(80),
  version    bigint not null default 0
);
create table shipping_tier (
  method_id bigint not null references shipping_method deferrable initially deferred,
  above      numeric(19,4) not null constraint shipping_tier_above_sane check (above >= 0),  -- grams, or the goods' worth
  price      numeric(19,4) not null constraint shipping_tier_price_sane check (price >= 0),
  primary key (method_id, above)
);

-- ---------------------------------------------------------------- tax
create sequence tax_rate_seq start with 50 increment by 50;
create table tax_rate (
  id             bigint primary key,
  country        char(2) not null constraint tax_rate_country_upper check (country = upper(country)),
  state          varchar(60) not null default '',     -- empty: the whole country
  percent        numeric(7,4) not null constraint tax_rate_percent_sane check (percent >= 0 and percent <= 100),
  shipping_taxed boolean not null default true,
  changed_at     timestamptz,
  changed_by     varchar(80),
  version        bigint not null default 0
);
create unique index tax_rate_one_per_place on tax_rate (country, fold(state));

-- Orders refer to what was sold, taken off and shipped with: off sale or retired, never gone.
revoke delete on product, coupon, coupon_use, shipping_method from ${app};
