namespace BfaRadet.App.Components.Shared;

/// <summary>What a field is called on the screen, by the name of its property in the code.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> _words = new()
    {
        ["AdjustmentPlace"] = "Platsen för justering",
        ["Background"] = "Bakgrunden",
        ["ClosingReason"] = "Skälet",
        ["Colour"] = "Färgen",
        ["Date"] = "Datumet",
        ["Description"] = "Beskrivningen",
        ["DueOn"] = "Dagen då det ska vara klart",
        ["Duties"] = "Uppgiften i rådet",
        ["Email"] = "E-postadressen",
        ["EndsAt"] = "Sluttiden",
        ["FocusAreas"] = "Fokusområdena",
        ["From"] = "Periodens början",
        ["Holder"] = "Den som har platsen",
        ["Icon"] = "Ikonen",
        ["InternalNote"] = "Den interna anteckningen",
        ["KeptAt"] = "Förvaringsplatsen",
        ["Kind"] = "Slaget",
        ["LeadingPosition"] = "Ledande befattning",
        ["LegalForm"] = "Rådets form",
        ["Municipal"] = "Kommunens egen plats",
        ["Municipality"] = "Kommunen",
        ["Name"] = "Namnet",
        ["No"] = "Vad nej står för",
        ["Notice"] = "Upplysningen i kallelsen",
        ["Organisation"] = "Organisationen",
        ["Papers"] = "Handlingarna",
        ["ParagraphPrefix"] = "Det som står före paragraftecknet",
        ["Paragraphs"] = "Numreringen av paragrafer",
        ["Place"] = "Platsen",
        ["PlannedMinutes"] = "Antalet minuter",
        ["Presenter"] = "Föredraganden",
        ["Proposal"] = "Förslaget till beslut",
        ["PropositionOrder"] = "Propositionsordningen",
        ["Quorum"] = "Regeln för beslutsförhet",
        ["QuorumNumber"] = "Antalet för beslutsförhet",
        ["RegistryNumber"] = "Diarienumret",
        ["RemoteLink"] = "Länken för distansdeltagande",
        ["Responsibles"] = "De ansvariga",
        ["Reason"] = "Skälet till jäv",
        ["ReviewOn"] = "Dagen för uppföljning",
        ["StandardPhrases"] = "Standardfraserna",
        ["StartsAt"] = "Starttiden",
        ["Substitute"] = "Ersättaren",
        ["TermFrom"] = "Periodens första dag",
        ["TermTo"] = "Periodens sista dag",
        ["Text"] = "Texten",
        ["Title"] = "Titeln",
        ["To"] = "Periodens slut",
        ["Visibility"] = "När ledamöterna ser anteckningarna",
        ["WallShowsMinutes"] = "Om väggskärmen visar anteckningarna",
        ["Writers"] = "Vilka som skriver anteckningarna",
        ["Yes"] = "Vad ja står för",
    };

    /// <summary>With a capital and in definite form, to begin a sentence: "Namnet". "Fältet" for one not in the table.</summary>
    public static string Of(string property) => _words.GetValueOrDefault(property, "Fältet");
}
