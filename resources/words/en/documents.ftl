error-document-not-written = The file { $file } could not be written: { $reason }.
error-document-not-written-hint = Close the file if another program has it open, check that the folder may be written to and that the disk has room, then try again.
error-pdf-unavailable = PDF files cannot be made here: the system library { $library } is missing.
error-pdf-unavailable-hint = Install it (on Debian or Ubuntu: sudo apt install { $package }), then try again. The quote can still be saved as xlsx.
error-pdf-font-missing = No font on this computer can draw these characters of the quote: { $characters }
error-pdf-font-missing-hint = Install a font for that script (on Debian or Ubuntu: sudo apt install fonts-noto-core fonts-noto-cjk), then try again. The quote can still be saved as xlsx.
error-attachment-unreadable = The attachment { $file } could not be read: { $reason }.
error-attachment-unreadable-hint = Check that the file is still in its place and may be read, then save the draft again.

# Papers.
setting-seller-name-zh = Company name in Chinese
setting-seller-address-zh = Address in Chinese
setting-seller-tax-id = Tax ID (USCC)
setting-seller-logo = Logo (path of a picture)
setting-seller-stamp = Stamp (path of a picture)
setting-papers-qr = QR code with the number on papers (yes or no)

open-paper-field-missing = The { $paper ->
    [quotation] quotation
    [proforma] proforma invoice
    [invoice] commercial invoice
    [packing] packing list
    [contract] sales contract
   *[other] { $paper }
    } does not say { $field ->
    [number] the paper's number
    [date] its date
    [valid_until] the last day of validity
    [seller] your company's name
    [seller_address] your address
    [seller_tax_id] your tax ID
    [bank] your bank details
    [buyer] the buyer's name
    [buyer_address] the buyer's address
    [buyer_tax_id] the buyer's tax ID
    [consignee] the consignee
    [notify] the notify party
    [delivery] the terms of delivery
    [payment] the terms of payment
    [lead_time] the lead time
    [total] the total
    [currency] the currency
    [pol] the port of loading
    [pod] the port of discharge
    [shipment] how it is shipped
    [origin] the country of origin
    [latest_shipment] the latest day of shipment
    [partial] whether partial shipment is allowed
    [transhipment] whether transhipment is allowed
    [marks] the shipping marks
    [purpose] the reason for export
    [quotation] the quotation's number
    [contract] the contract's number
    [pi] the proforma invoice's number
    [invoice] the invoice's number
    [po] the buyer's order number
    [lc] the number of the letter of credit
    [bl] the number of the bill of lading
    [container] the container's number
    [vessel] the vessel or flight
    [hs_code] the HS code
    [net_weight] the net weight
    [gross_weight] the gross weight
    [cartons] the number of cartons
    [volume] the volume
    [quantity] the quantity
    [unit_price] the unit price
   *[other] { $field }
    } yet{ $skus ->
    [none] .
   *[other] {" "}for { $skus }.
    }

finding-papers-differ = The { $one ->
    [quotation] quotation
    [proforma] proforma invoice
    [invoice] commercial invoice
    [packing] packing list
    [contract] sales contract
   *[other] { $one }
    } and the { $other ->
    [quotation] quotation
    [proforma] proforma invoice
    [invoice] commercial invoice
    [packing] packing list
    [contract] sales contract
   *[other] { $other }
    } do not agree on { $what ->
    [lines] whether it is there
    [quantity] the quantity
    [unit] the unit
    [description] the description
    [hs_code] the HS code
    [origin] the country of origin
    [unit_price] the unit price
    [cartons] the cartons
    [net_weight] the net weight
    [gross_weight] the gross weight
    [consignee] the consignee
    [buyer] the buyer
    [currency] the currency
    [delivery] the terms of delivery
    [payment] the terms of payment
    [total] the total
   *[other] { $what }
    }{ $sku ->
    [none] :
   *[other] {" "}of { $sku }:
    } “{ $first }” and “{ $second }”.
finding-papers-net-above-gross = The { $paper ->
    [quotation] quotation
    [proforma] proforma invoice
    [invoice] commercial invoice
    [packing] packing list
    [contract] sales contract
   *[other] { $paper }
    } gives { $sku } a net weight of { $net } kg and a gross weight of only { $gross } kg.
finding-papers-cartons-do-not-add = The lines of the { $paper ->
    [quotation] quotation
    [proforma] proforma invoice
    [invoice] commercial invoice
    [packing] packing list
    [contract] sales contract
   *[other] { $paper }
    } come to { $sum } cartons, its total says { $total }.

error-template-invalid = The template { $file } cannot be read: { $reason }
error-template-invalid-hint = Mend that line, or move the file away: the built-in template is used then.
error-template-word-unknown = The template { $file } asks for “{ $value }” under { $key }, which does not exist.
error-template-word-unknown-hint = These exist there: { $known }
error-paper-kind-unknown = There is no paper called “{ $kind }”.
error-paper-kind-unknown-hint = These exist: { $known }
error-paper-format-unknown = A paper cannot be written as “{ $format }”.
error-paper-format-unknown-hint = These formats exist: { $known }
error-picture-unreadable = The picture { $file } cannot be put on a paper: { $reason }.
error-picture-unreadable-hint = Name a PNG, JPG or SVG picture of at most { $megabytes } MB in the settings, or clear the setting.
