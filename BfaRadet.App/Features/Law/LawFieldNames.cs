using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Law;

/// <summary>The names of the fields of a document that shows how the law is kept.</summary>
internal sealed class LawFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["On"] = "Dagen",
        ["Body"] = "Vem som beslutade",
        ["Section"] = "Paragrafen",
        ["Link"] = "Adressen",
        ["Contents"] = "Innehållet",
        ["WithdrawnBecause"] = "Skälet",
        ["Extent"] = "Var omfattningen står",
        ["Consequences"] = "Var konsekvenserna står",
        ["Information"] = "Var annan information står",
        ["NoInformationBecause"] = "Skälet",
        ["Analysis"] = "Var analysen står",
        ["Ties"] = "Annan planering",
        ["NoTiesBecause"] = "Skälet",
        ["ValidTo"] = "Sista dagen",
        ["Measures"] = "Antalet åtgärder",
        ["Untied"] = "Antalet åtgärder utan problem",
        ["BasedOn"] = "Lägesbilden",
        ["Plan"] = "Planen",
        ["States"] = "Var läget för åtgärderna står",
        ["Conclusion"] = "Slutsatsen",
        ["Party"] = "Parten",
        ["Purposes"] = "Syftena",
        ["Areas"] = "Områdena",
        ["Outcome"] = "Vad det ledde till",
        ["Contact"] = "Kontaktvägen",
        ["Tasks"] = "Uppgifterna",
    };
}
