-- Money of an order that is called off goes back for this reason, unless the admins retire it.
insert into reason (id, list, code, name_english, name_german, place)
select 99, 'REFUND', 'ORDER_CANCELLED', 'Order cancelled', 'Bestellung storniert', coalesce(max(place), 0) + 1
from reason where list = 'REFUND'
on conflict (list, code) do nothing;
