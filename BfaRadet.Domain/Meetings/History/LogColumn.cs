using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>What a column of a council's earlier log holds.</summary>
public enum LogColumn
{
    /// <summary>The decision's own number: "2024:7".</summary>
    Number,

    /// <summary>The wording.</summary>
    Text,

    /// <summary>Slag.</summary>
    Kind,

    /// <summary>The day of the meeting it was made at.</summary>
    HeldOn,

    /// <summary>The day it was decided, where the log has that and not the meeting.</summary>
    DecidedOn,

    /// <summary>§ in the minutes.</summary>
    Paragraph,

    /// <summary>The title of the item.</summary>
    Title,

    /// <summary>Those responsible.</summary>
    Responsible,

    /// <summary>The person, where the log has a column for that too.</summary>
    Person,

    /// <summary>Klart senast.</summary>
    Due,

    /// <summary>When the council reviews it.</summary>
    Review,

    /// <summary>Status, in the log's own terms.</summary>
    State,

    /// <summary>How it goes, in words.</summary>
    Course,

    /// <summary>The day it was done.</summary>
    DoneOn,

    /// <summary>The decision that replaced it.</summary>
    ReplacedBy,

    /// <summary>Why it was repealed.</summary>
    Reason,

    /// <summary>The focus area.</summary>
    FocusArea,

    /// <summary>Anmärkning.</summary>
    Remark,
}

/// <summary>Recognises the columns of a log by their Swedish headings.</summary>
public static class LogHeadings
{
    /// <summary>How far down the row of headings is looked for: a log may have a title above it.</summary>
    private const int Look = 20;

    private static readonly Dictionary<string, LogColumn> _names = Names(
        (LogColumn.Number, "nr|nr.|nummer|beslutsnummer|beslutsnr|beslut nr|besluts-nr|besluts nr|löpnummer|löpnr|id|beslutsid|besluts-id|uppdragsnummer|uppdragsnr"),
        (LogColumn.Text, "beslut|beslutet|beslutstext|besluts text|beslutets lydelse|lydelse|beslutslydelse|beslutad åtgärd|vad|text|beslut/uppdrag|beslut och uppdrag|uppdrag|uppdraget|åtgärd|åtgärder|innehåll|beskrivning|vad beslutades|beslut eller uppdrag"),
        (LogColumn.Kind, "slag|typ|beslutstyp|typ av beslut|slag av beslut|art"),
        (LogColumn.HeldOn, "sammanträde|sammanträdet|sammanträdesdag|sammanträdesdatum|möte|mötet|mötesdatum|mötesdag|mötestillfälle|datum för möte|datum möte|protokoll|protokollsdatum|mötesdatum (brå)|brå-möte|bråmöte"),
        (LogColumn.DecidedOn, "datum|beslutsdatum|beslutsdag|beslutat|beslutad|beslutat den|beslutad den|beslut datum|datum för beslut|dag|beslutat datum"),
        (LogColumn.Paragraph, "§|paragraf|§ nr|punkt|protokollsparagraf|§ i protokollet|ärendepunkt|prot.§|protokoll §"),
        (LogColumn.Title, "rubrik|ärende|ärendemening|ärenderubrik|ärendet|fråga|frågan|ämne"),
        (LogColumn.Responsible, "ansvarig|ansvariga|ansvarig organisation|ansvarig aktör|organisation|aktör|aktörer|ansvar|ansvarig part|ansvariga organisationer|utförare|huvudansvarig|ägare|vem|ansvarig förvaltning|förvaltning|ansvarig verksamhet|ansvarig enhet"),
        (LogColumn.Person, "person|kontaktperson|namn|ansvarig person|handläggare|funktion|ansvarig funktion|kontakt|ansvarig tjänsteperson"),
        (LogColumn.Due, "klart senast|klart|klar senast|senast|sista dag|förfallodag|förfaller|förfallodatum|deadline|tidsfrist|tidplan|klart till|slutdatum|ska vara klart|ska vara klar|färdigt senast|klart-datum|klardatum|måldatum|tidsgräns|när|till när|förväntat klart"),
        (LogColumn.Review, "effekten bedöms|uppföljning den|följs upp|följs upp den|uppföljningsdatum|uppföljningsdag|ny uppföljning|uppföljs"),
        (LogColumn.State, "status|läge|tillstånd|genomförd|genomfört|klart/ej klart|klar?|klart?|genomförande|statusläge|avslutad"),
        (LogColumn.Course, "så går det|uppföljning|hur går det|lägesrapport|resultat|utfall|återrapportering|återkoppling|status kommentar|statuskommentar|senaste läget|rapport"),
        (LogColumn.DoneOn, "klart den|klar den|genomfört den|genomförd den|avslutat den|avslutad den|fullgjort den|avslutsdatum|datum klart|utfört den|verkställt den"),
        (LogColumn.ReplacedBy, "ersatt av|ersätts av|ersatt genom"),
        (LogColumn.Reason, "upphävt för att|skäl till upphävande|skäl"),
        (LogColumn.FocusArea, "fokusområde|fokusområden|fokus|område|prioriterat område|prioritering|insatsområde|målområde|problemområde|kategori|tema"),
        (LogColumn.Remark, "anmärkning|anmärkningar|anteckning|anteckningar|kommentar|kommentarer|notering|noteringar|övrigt|anm|anm."));

    /// <summary>The columns by their headings; each thing at most once, and null for a column that is not recognised.</summary>
    public static ValueList<LogColumn?> Recognise(IEnumerable<string> headings)
    {
        var taken = new HashSet<LogColumn>();
        return headings.Select(heading => Of(heading) is { } column && taken.Add(column) ? column : (LogColumn?)null).ToValueList();
    }

    /// <summary>Which of the rows has the headings, from 0; null when none of the first has two that are known, the wording among them.</summary>
    public static int? RowOf(IReadOnlyList<LogLine> lines)
    {
        for (var at = 0; at < Math.Min(Look, lines.Count); at++)
        {
            var known = Recognise(lines[at].Cells);
            if (known.Contains(LogColumn.Text) && known.Count(c => c is not null) > 1)
            {
                return at;
            }
        }

        return null;
    }

    private static LogColumn? Of(string heading) => _names.TryGetValue(Key(heading), out var column) ? column : null;

    private static string Key(string heading) => DecisionLineText.Fold(Wording.Line(heading)).TrimEnd(':', '*', ' ');

    private static Dictionary<string, LogColumn> Names(params ReadOnlySpan<(LogColumn Column, string Names)> rows)
    {
        var names = new Dictionary<string, LogColumn>(StringComparer.Ordinal);
        foreach (var (column, all) in rows)
        {
            foreach (var name in all.Split('|'))
            {
                names.Add(Key(name), column);
            }
        }

        return names;
    }
}

/// <summary>A row of a table, as it was read.</summary>
/// <param name="Row">Its number in the file, from 1.</param>
/// <param name="Cells">As text; days are written as 2024-05-03.</param>
public sealed record LogLine(int Row, ValueList<string> Cells)
{
    /// <summary>Put by readers in place of a formula without a value; as what a spreadsheet shows for one that failed, it is no text.</summary>
    public const string NoValue = "#FORMEL!";

    private static readonly HashSet<string> _broken = new(StringComparer.OrdinalIgnoreCase)
    {
        NoValue, "#REF!", "#VALUE!", "#N/A", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SAKNAS!", "#VÄRDEFEL!", "#REFERENS!", "#NAMN?", "#DIVISION/0!", "#OGILTIGT!", "#SKÄRNING!", "#SPILL!",
    };

    /// <summary>The longest cell that is kept, in characters: longer than any field, so that too long is said of the field.</summary>
    public const int CellMax = 32_767;

    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    internal static bool IsBroken(string cell) => _broken.Contains(cell.Trim());
}
