# What the guards of a quotation find: what it is, why it matters, what to do.
flag-incoterm-obsolete = { $old } is a rule of an older Incoterms edition; today { $new } stands for it.{ $offered ->
    [none] {""}
   *[other] {" "}The offer is { $offered }.
  } Write { $new } and “Incoterms 2020”, and make sure that the buyer means it.
flag-term-for-sea-only = { $asked } is meant for sea and inland waterway only, but the goods would go { $mode ->
    [AIR] by air
    [EXPRESS] by courier
    [RAIL] by rail
   *[TRUCK] by road
  }. Quote { $instead } instead: it holds for any transport.
flag-origin-abroad = { $asked } names a place abroad, where you do not hand the goods over. Your prices are { $basis }. Ask whether the buyer means a term with carriage to { $place }, such as CIF or DAP.
flag-destination-at-origin = { $asked } names a place in your own country; this rule needs the place of destination. Ask the buyer where the goods go.
flag-exw-export = EXW leaves the export clearance to the foreign buyer, who usually cannot do it in China, and you may lose the proof for the tax rebate. { $instead } at the same place avoids both.
flag-import-vat-excluded = Import VAT is left out of { $offered }, as your terms say. Keep these words in the offer: without them the seller owes it.
flag-container-at-terminal = { $offered } with a container: it is handed over at the terminal, days before it is on board, and the risk stays with you until then. { $instead } fits better. For an L/C, agree an on-board bill of lading.
flag-payment-lc-too-small = “{ $asked }”: you take a letter of credit only from { $least }. Offer T/T, or a larger order.
flag-payment-shares-not-whole = The shares in “{ $terms }” add up to { $sum } %, not to 100 %. Clear up when the rest is paid.
flag-payment-on-credit = “{ $asked }”: the goods leave before the money is sure. Take export credit insurance (Sinosure in China), set a limit for this buyer, or offer a deposit and D/P.
flag-payment-against-no-title = “{ $terms }”: { $mode ->
    [AIR] an air waybill
    [EXPRESS] a courier's waybill
    [RAIL] a rail waybill
   *[TRUCK] a road waybill
  } gives no title to the goods; the buyer receives them without it. Ask for the balance before shipment.
flag-production-in-shutdown = { $name ->
    [spring_festival] The Chinese New Year shutdown
   *[national_day] The National Day holiday
  } ({ $from } to { $until }) falls into the production. With the deposit today the goods are ready on { $ready }.
flag-validity-cut-by-freight = The freight rate to { $place } holds until { $until }, so the offer does too, not until { $wished }. Ask your forwarder for a longer rate.
flag-dangerous-goods-transport = { $name } ({ $sku }), { $un }, { $mode ->
    [AIR] by air
    [EXPRESS] by courier
    [RAIL] by rail
    [TRUCK] by road
   *[other] by sea
  }: { $rule ->
    [refused] usually not accepted. Quote another way, or ask a forwarder for dangerous goods.
    [cargo_aircraft] on cargo aircraft only, at a low state of charge, with declaration and labels. Ask the forwarder before you promise a rate.
    [restricted] only within limits and packing instructions. Ask the forwarder, and have MSDS and UN38.3 reports ready where batteries are meant.
   *[declared] only with a dangerous goods declaration, marks and a booking that the carrier confirms.
  }
flag-freight-other-port = There is no rate to { $place }, but one to { $port } nearby. Ask the buyer whether { $port } will do.

open-term-for-sea-only = { $asked } is for sea only and cannot be quoted with the carriage that is known; { $instead } could be. This quote is { $basis }.
open-charges-missing = { $asked } needs what lies between it and { $basis }: set “{ $setting }”{ $place ->
    [none] {""}
   *[other] {" "}for { $place }
  } in your terms. This quote is { $basis }.
open-charge-currency-differs = { $asked }: the charges in “{ $setting }” are in { $currency }, and there is no exchange rate for it. This quote is { $basis }.
open-ddp-needs-importer = { $asked }: the seller imports the goods and owes duty and tax. Name { $place } in “importer_of_record” if you are registered there; else offer DAP. This quote is { $basis }.
open-hs-code-missing = { $asked }: the duties for { $place } hang on the HS code, and goods of this quote have none. This quote is { $basis }.
open-factory-closed = The buyer should know that the factory is closed from { $from } to { $until } ({ $name ->
    [spring_festival] Chinese New Year
   *[national_day] National Day
  }); the lead time grows by these days.
