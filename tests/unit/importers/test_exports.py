"""Exports of shops and marketplaces, recognised by their headers and laid out as plain lists."""

import csv
import io

import pytest

from app.importers.delimited import read_delimited
from app.importers.exports import flatten, known_export
from app.importers.grids import Grid

SHOPIFY = [
    "Title",
    "URL handle",
    "Description",
    "Vendor",
    "Product category",
    "Type",
    "Tags",
    "Published on online store",
    "Status",
    "SKU",
    "Barcode",
    "Option1 name",
    "Option1 value",
    "Option1 Linked To",
    "Option2 name",
    "Option2 value",
    "Option2 Linked To",
    "Option3 name",
    "Option3 value",
    "Option3 Linked To",
    "Price",
    "Compare-at price",
    "Cost per item",
    "Charge tax",
    "Tax code",
    "Inventory quantity",
    "Weight value (grams)",
    "Weight unit for display",
    "Product image URL",
    "Image position",
    "Color (product.metafields.shopify.color-pattern)",
]
LEGACY = [
    "Handle",
    "Title",
    "Body (HTML)",
    "Vendor",
    "Product Category",
    "Type",
    "Tags",
    "Published",
    "Option1 Name",
    "Option1 Value",
    "Option2 Name",
    "Option2 Value",
    "Option3 Name",
    "Option3 Value",
    "Variant SKU",
    "Variant Grams",
    "Variant Inventory Tracker",
    "Variant Inventory Qty",
    "Variant Price",
    "Variant Compare At Price",
    "Variant Barcode",
    "Image Src",
    "Image Position",
    "Cost per item",
    "Status",
]
WOO = [
    "ID",
    "Type",
    "SKU",
    "Name",
    "Published",
    "Short description",
    "Description",
    "Stock",
    "Weight (kg)",
    "Length (cm)",
    "Width (cm)",
    "Height (cm)",
    "Sale price",
    "Regular price",
    "Categories",
    "Images",
    "Parent",
    "Attribute 1 name",
    "Attribute 1 value(s)",
    "Attribute 1 visible",
    "Attribute 2 name",
    "Attribute 2 value(s)",
]


def grid(header: list[str], *rows: dict[str, str], above: tuple[str, ...] = ()) -> Grid:
    text = io.StringIO()
    writer = csv.writer(text)
    for line in above:
        writer.writerow([line])
    writer.writerow(header)
    for row in rows:
        assert row.keys() <= set(header)
        writer.writerow([row.get(name, "") for name in header])
    return read_delimited(text.getvalue().encode(), "export.csv")


def laid_out(source: Grid) -> tuple[list[dict[str, object]], Grid, str]:
    export = known_export(source)
    assert export is not None
    flat = flatten(source, export)
    header, *rows = flat.rows
    return [dict(zip(map(str, header), row, strict=True)) for row in rows], flat, export.name


def test_shopify_as_it_is_now() -> None:
    source = grid(
        SHOPIFY,
        {"Title": "Desk lamp", "URL handle": "lamp", "Description": "<p>Bright &amp; warm</p>", "Status": "active",
         "SKU": "L-1", "Option1 name": "Color", "Option1 value": "Red", "Option2 name": "Size", "Option2 value": "S",
         "Price": "12.50", "Compare-at price": "15.00", "Cost per item": "7", "Weight value (grams)": "450",
         "Color (product.metafields.shopify.color-pattern)": "red; blue"},
        {"URL handle": "lamp", "SKU": "L-2", "Option1 value": "Blue", "Option2 value": "S", "Price": "13.00"},
        {"URL handle": "lamp", "Product image URL": "https://example.com/2.jpg", "Image position": "2"},
        {"Title": "Fan", "URL handle": "fan", "SKU": "F-1", "Option1 name": "Title", "Option1 value": "Default Title",
         "Price": "9"},
    )  # fmt: skip
    rows, flat, name = laid_out(source)
    assert name == "Shopify"
    assert [row["SKU"] for row in rows] == ["L-1", "L-2", "F-1"]
    assert [row["Product name"] for row in rows] == ["Desk lamp", "Desk lamp", "Fan"]
    assert [(row["Color"], row["Size"]) for row in rows] == [("Red", "S"), ("Blue", "S"), ("", "")]
    assert list(flat.rows[0]).count("Color") == 1, "the option stands for the metafield of its name"
    assert rows[1]["Description"] == "Bright & warm" and rows[1]["Price"] == "13.00"
    assert rows[1]["Weight (g)"] == "" and rows[1]["Compare-at"] == "", "what is a variant's own is never filled in"
    assert flat.origin_rows == [0, 1, 2, 4]
    assert flat.column_in_file(list(flat.rows[0]).index("Price")) == SHOPIFY.index("Price")


def test_options_become_columns_of_their_names() -> None:
    rows, flat, _ = laid_out(
        grid(
            LEGACY,
            {
                "Handle": "tee",
                "Title": "Tee",
                "Option1 Name": "Colour",
                "Option1 Value": "Red",
                "Variant SKU": "T-R",
                "Variant Price": "5",
                "Variant Grams": "200",
            },
            {"Handle": "tee", "Option1 Value": "Blue", "Variant SKU": "T-B", "Variant Price": "5"},
            {
                "Handle": "cup",
                "Title": "Cup",
                "Option1 Name": "Title",
                "Option1 Value": "Default Title",
                "Variant SKU": "C",
                "Variant Price": "2",
            },
            {"Handle": "cup", "Image Src": "https://example.com/c.jpg", "Image Position": "2"},
        )  # fmt: skip
    )
    assert [row["Colour"] for row in rows] == ["Red", "Blue", ""]
    assert "Title" not in flat.rows[0]
    assert flat.column_in_file(list(flat.rows[0]).index("Colour")) == LEGACY.index("Option1 Value")


def test_woocommerce_variations_take_the_name_of_their_parent_and_parents_are_no_goods() -> None:
    rows, flat, name = laid_out(
        grid(
            WOO,
            {
                "ID": "44",
                "Type": "variable",
                "SKU": "V",
                "Name": "V-neck",
                "Weight (kg)": "0.5",
                "Length (cm)": "24",
                "Width (cm)": "1",
                "Height (cm)": "2",
                "Attribute 1 name": "Color",
                "Attribute 1 value(s)": "Blue, Red",
                "Attribute 2 name": "Fabric",
                "Attribute 2 value(s)": "Cotton",
            },
            {
                "ID": "45",
                "Type": "variation",
                "SKU": "V-B",
                "Regular price": "20",
                "Parent": "V",
                "Attribute 1 name": "Color",
                "Attribute 1 value(s)": "Blue",
            },
            {
                "ID": "46",
                "Type": "variation, downloadable",
                "SKU": "V-R",
                "Regular price": "21",
                "Parent": "id:44",
                "Sale price": "18",
                "Attribute 1 name": "Color",
                "Attribute 1 value(s)": "Red",
            },
            {"ID": "50", "Type": "simple", "SKU": "S", "Name": "Sunglasses", "Regular price": "90"},
            {"ID": "51", "Type": "grouped", "SKU": "G", "Name": "Set"},
        )  # fmt: skip
    )
    assert name == "WooCommerce"
    assert [row["SKU"] for row in rows] == ["V-B", "V-R", "S"]
    assert [row["Product name"] for row in rows] == ["V-neck", "V-neck", "Sunglasses"]
    assert [row["Color"] for row in rows] == ["Blue", "Red", ""]
    assert [row["Fabric"] for row in rows] == ["Cotton", "Cotton", ""]
    assert [row["Price"] for row in rows] == ["20", "21", "90"], "an offer for a while is not the price"
    assert rows[0]["Weight (kg)"] == "0.5" and rows[0]["Product size (cm)"] == "24 x 1 x 2"
    assert rows[2]["Product size (cm)"] == ""
    assert flat.origin_rows == [0, 2, 3, 4]


def test_woocommerce_in_german() -> None:
    header = ["ID", "Typ", "Artikelnummer", "Name", "Regulärer Preis", "Gewicht (kg)", "Kategorien"]
    rows, _, name = laid_out(
        grid(header, {"Typ": "simple", "Artikelnummer": "A", "Name": "Lampe", "Regulärer Preis": "5"})
    )
    assert name == "WooCommerce" and rows[0]["Price"] == "5" and "Weight (kg)" in rows[0]


def test_amazon_reports_and_templates() -> None:
    report = ["item-name", "item-description", "listing-id", "seller-sku", "price", "quantity", "asin1", "product-id"]
    rows, _, name = laid_out(grid(report, {"item-name": "Lamp", "seller-sku": "A-1", "price": "5.00"}))
    assert name == "Amazon" and rows[0]["SKU"] == "A-1" and rows[0]["Price"] == "5.00"
    template = [
        "feed_product_type",
        "item_sku",
        "item_name",
        "standard_price",
        "parent_child",
        "parent_sku",
        "color_name",
    ]
    rows, flat, _ = laid_out(
        grid(
            template,
            {"item_sku": "P", "item_name": "Mat", "parent_child": "Parent"},
            {"item_sku": "P-1", "standard_price": "9", "parent_child": "Child", "parent_sku": "P", "color_name": "Red"},
            above=("TemplateType=fptcustom", "Product Type"),
        )
    )
    assert [(row["SKU"], row["Product name"], row["Color"]) for row in rows] == [("P-1", "Mat", "Red")]
    assert flat.origin_rows == [2, 4]


def test_new_amazon_templates_name_their_columns_by_paths() -> None:
    header = [
        "product_type#1.value", "contribution_sku#1.value",
        "item_name[marketplace_id=ATVPDKIKX0DER][language_tag=en_US]#1.value",
        "purchasable_offer[marketplace_id=ATVPDKIKX0DER][audience=ALL]#1.our_price#1.schedule#1.value_with_tax",
    ]  # fmt: skip
    rows, _, _ = laid_out(grid(header, dict(zip(header, ["LAMP", "A-1", "Lamp", "7.5"], strict=True))))
    assert rows == [{"SKU": "A-1", "Product name": "Lamp", "Price": "7.5"}]


@pytest.mark.parametrize(
    "header",
    [
        [
            "Product ID",
            "Product Name",
            "Model Number",
            "FOB Price",
            "Min. Order",
            "Product Group",
            "Keywords",
            "Voltage",
        ],
        ["产品ID", "产品标题", "型号", "FOB价格", "最小起订量", "产品分组", "关键词", "Voltage"],
    ],
)
def test_alibaba_tables_in_both_languages(header: list[str]) -> None:
    values = ["1600123", "LED lamp", "L-1", "US$3.2-3.5", "500 Pieces", "Lamps", "lamp, led", "220V"]
    rows, _, name = laid_out(grid(header, dict(zip(header, values, strict=True))))
    assert name == "Alibaba.com"
    assert rows == [
        {"Alibaba ID": "1600123", "Product name": "LED lamp", "SKU": "L-1", "FOB Price": "US$3.2-3.5",
         "MOQ": "500 Pieces", "Category": "Lamps", "Voltage": "220V"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        ["Item No.", "Title", "Price", "SKU"], ["Handle", "Title", "Material"], ["Type", "SKU", "Name", "Price"],
        ["SKU", "Price", "Quantity", "Name"], ["Product ID", "Product Name", "Price"], ["货号", "品名", "单价", "型号"],
    ],
)  # fmt: skip
def test_an_ordinary_list_is_no_export(header: list[str]) -> None:
    assert known_export(grid(header, {header[0]: "x"})) is None


def test_marks_of_a_sheet_follow_the_cells_that_were_moved() -> None:
    source = Grid(
        "s",
        [
            ["ID", "Type", "SKU", "Name", "Regular price"],
            ["1", "variable", "V", "x", ""],
            ["2", "simple", "S", "y", 5.0],
        ],
        errors={(2, 3): "#N/A"},
        currencies={(2, 4): "USD"},
    )
    rows, flat, _ = laid_out(source)
    assert len(rows) == 1
    assert dict(flat.currencies) == {(1, 2): "USD"} and dict(flat.errors) == {(1, 1): "#N/A"}
    assert flat.currencies.get((1, 0)) is None and flat.currencies.get((9, 9)) is None
