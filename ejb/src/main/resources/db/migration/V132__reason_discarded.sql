-- Why an order is called off that was dropped before anything was paid: told by the house, offered to nobody.
insert into reason (id, list, code, name_english, name_german, place, active)
select 98, 'CANCEL', 'DISCARDED', 'Dropped before it was paid', 'Vor der Bezahlung verworfen', coalesce(max(place), 0) + 1, false
from reason where list = 'CANCEL'
on conflict (list, code) do nothing;
