# 贸易术语之间的费用，以及成本核算。
setting-pickup-charges = 提货、报关和单证费用（EXW 至 FCA）
setting-port-charges = 港杂费（FCA 至 FOB）
setting-loading-charges = 其中装船费（FAS 至 FOB）
setting-destination-charges = 目的地费用和派送费（至 DAP）
setting-unloading-charges = 目的地卸货费（DPU）
setting-clearance-charges = 进口清关费（DDP）
setting-import-duties = 各地进口关税（DDP）
setting-import-vat = 各地进口增值税（DDP）
setting-importer-of-record = 您具有进口商资质的国家或地点
