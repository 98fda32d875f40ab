using BfaRadet.App.Ui;

namespace BfaRadet.App.Features.Councils;

/// <summary>The names of the fields of the register and of a council's settings.</summary>
internal sealed class CouncilFieldNames : FieldWords
{
    public override IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["CouncilName"] = "Rådets namn",
        ["Duties"] = "Uppgiften i rådet",
        ["Holder"] = "Den som har platsen",
        ["KeptAt"] = "Förvaringsplatsen",
        ["LeadingPosition"] = "Ledande befattning",
        ["LegalForm"] = "Rådets form",
        ["Municipal"] = "Kommunens egen plats",
        ["Municipality"] = "Kommunen",
        ["NoticeBoard"] = "Om rådet har en anslagstavla",
        ["OpenAddress"] = "Adressen till den öppna sidan",
        ["OpenContact"] = "Kontakten på den öppna sidan",
        ["OpenPage"] = "Om invånarna har en öppen sida",
        ["OpenPresentation"] = "Presentationen på den öppna sidan",
        ["Organisation"] = "Organisationen",
        ["ParagraphPrefix"] = "Det som står före paragraftecknet",
        ["Paragraphs"] = "Numreringen av paragrafer",
        ["PartyCode"] = "Partibeteckningen",
        ["Quorum"] = "Regeln för beslutförhet",
        ["QuorumNumber"] = "Antalet för beslutförhet",
        ["Reminders"] = "Påminnelserna om beslut",
        ["SignaturesFirst"] = "Var underskrifterna står",
        ["StandardPhrases"] = "Standardfraserna",
        ["Substitute"] = "Ersättaren",
        ["SummonsDays"] = "Dagarna för kallelsen",
        ["TermFrom"] = "Periodens första dag",
        ["TermTo"] = "Periodens sista dag",
        ["Visibility"] = "När ledamöterna ser anteckningarna",
        ["WallShowsMinutes"] = "Om väggskärmen visar anteckningarna",
        ["Writers"] = "Vilka som skriver anteckningarna",
    };
}
