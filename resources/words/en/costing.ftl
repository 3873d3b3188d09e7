# What lies between trade terms, and the price build-up.
setting-pickup-charges = Pickup, export customs and documents (EXW to FCA)
setting-port-charges = Port charges (FCA to FOB)
setting-loading-charges = Of these, loading on board (FAS to FOB)
setting-destination-charges = Charges and delivery at destination (to DAP)
setting-unloading-charges = Unloading at destination (DPU)
setting-clearance-charges = Import clearance (DDP)
setting-import-duties = Import duties by place (DDP)
setting-import-vat = Import VAT by place (DDP)
setting-importer-of-record = Places where you are the importer

cost-private = For your eyes only: nothing of this is kept or shown to a buyer.
cost-sum-margin = Margin (% of the price)
cost-sum-per-fx = Home currency spent for one unit earned
cost-sum-break-even = Break-even price
cost-sum-target-margin = Margin at the target price (%)
cost-sum-target-profit = Profit at the target price

cost-step-purchase = Purchase price or cost
cost-step-rebate = Export rebate
cost-step-not-creditable = VAT not creditable
cost-step-rebate-cap = Most that may be rebated
cost-step-net-cost = Net cost
cost-step-overhead = Overhead
cost-step-inland = Inland carriage
cost-step-customs = Export customs and documents
cost-step-port = Port charges
cost-step-loading = Loading on board
cost-step-export-cost = Export cost
cost-step-fx = Exchange rate applied
cost-step-profit = Profit
cost-step-bank = Bank or platform fee
cost-step-commission = Commission
cost-step-fob = FOB value
cost-step-fca = FCA value
cost-step-freight = Main carriage
cost-step-insurance = Insurance
cost-step-insurance-percent = Insurance premium
cost-step-destination = Charges at destination
cost-step-unloading = Unloading
cost-step-clearance = Import clearance
cost-step-duties = Import duties
cost-step-duty = Duty
cost-step-import-vat = Import VAT
cost-step-import-vat-percent = Import VAT rate
cost-step-price = Price

error-price-costs-invalid = { $field } cannot be { $value }.
error-price-costs-invalid-hint = Give a plain number that fits: shares from 0 to 100, the rebate not above the VAT, amounts and the exchange rate not below 0, days as 2026-11-20.
error-price-shares-too-high = Profit, fees, commission and insurance together leave nothing of the price.
error-price-shares-too-high-hint = Lower one of the shares: their sum must stay below 100 %.
error-price-what-if-invalid = “{ $text }” is not a change of a cost.
error-price-what-if-invalid-hint = Write NAME=VALUE, NAME=+10% or NAME=-0.5, with commas between them. Names: { $known }
error-price-rate-missing = There is no exchange rate between { $currency } and { $home }.
error-price-rate-missing-hint = Give one with --fx, or type it into your terms under rates.
error-price-cost-missing = The cost of { $sku } is not known.
error-price-cost-missing-hint = Give it with --cost, or import a price list with a cost column; it stays with you.
