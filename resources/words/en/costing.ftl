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
