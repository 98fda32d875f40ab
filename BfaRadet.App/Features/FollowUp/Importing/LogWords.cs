using BfaRadet.App.Features.Decisions;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Decisions;
using BfaRadet.Domain.Meetings.History;

namespace BfaRadet.App.Features.FollowUp.Importing;

/// <summary>What the columns of a log are called on the screen, and what its states may mean.</summary>
internal static class LogWords
{
    public static IReadOnlyList<(LogColumn Column, string Word)> Columns { get; } =
    [
        (LogColumn.Number, "Nummer"),
        (LogColumn.Text, "Beslutet"),
        (LogColumn.Kind, "Slag"),
        (LogColumn.HeldOn, "Mötets dag"),
        (LogColumn.DecidedOn, "Dag för beslutet"),
        (LogColumn.Paragraph, "§ i protokollet"),
        (LogColumn.Title, "Ärendets rubrik"),
        (LogColumn.Responsible, "Ansvarig"),
        (LogColumn.Person, "Ansvarig person"),
        (LogColumn.Due, "Klart senast"),
        (LogColumn.Review, "Dag för uppföljning"),
        (LogColumn.State, "Status"),
        (LogColumn.Course, "Hur det går, i ord"),
        (LogColumn.DoneOn, "Dag då det blev klart"),
        (LogColumn.ReplacedBy, "Ersatt av"),
        (LogColumn.Reason, "Skäl till att det upphävts"),
        (LogColumn.FocusArea, "Fokusområde"),
        (LogColumn.Remark, "Anmärkning"),
    ];

    /// <summary>What an unknown state may be said to mean.</summary>
    public static IReadOnlyList<(string Key, string Word, LogState State)> States { get; } =
    [
        .. ProgressWords.States.Select(state => (state.State.ToString(), state.Word, new LogState(state.State))),
        (nameof(DecisionState.Repealed), "Upphävt", new LogState(ProgressState.NotStarted, DecisionState.Repealed)),
    ];

    public static string Of(LogColumn column) => Columns.First(one => one.Column == column).Word;

    /// <summary>"1 983 beslut vid 41 möten".</summary>
    public static string Made(int decisions, int meetings) =>
        $"{Number(decisions)} beslut{(meetings == 0 ? "" : meetings == 1 ? " vid 1 möte" : $" vid {Number(meetings)} möten")}";

    public static string Rows(int count) => count == 1 ? "1 rad" : $"{Number(count)} rader";

    /// <summary>"1 983", as numbers are written in Swedish.</summary>
    public static string Number(int number) => number.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("sv-SE"));

    /// <summary>What a log is called: its file, or that it was pasted.</summary>
    public static string Named(string name) => name.Length == 0 ? "inklistrade rader" : name;
}

/// <summary>Swedish texts of what is wrong with a row.</summary>
internal sealed class LogFaultTexts : RefusalWords<LogFault>
{
    protected override string Of(LogFault refusal) => refusal switch
    {
        LogFault.NumberUnread(var typed) => $"Numret ”{typed.Shortened(40)}” går inte att läsa. Skriv det som 2024:7, eller lämna rutan tom så får beslutet ett nummer.",
        LogFault.NumberTwice(var number, var row) => $"Numret {number} finns också på rad {row}.",
        LogFault.NumberTaken(var number) => $"Det finns redan ett beslut {number} i rådets logg.",
        LogFault.TextRefused(var column, EmptyText) => $"{LogWords.Of(column)} saknas.",
        LogFault.TextRefused(var column, TextTooLong(_, var length, var max)) => $"{LogWords.Of(column)} är {LogWords.Number(length)} tecken, och det får vara högst {LogWords.Number(max)}.",
        LogFault.TextRefused(var column, HoldsPersonalNumber) => $"Under {LogWords.Of(column)} står något som ser ut som ett personnummer. Ta bort det.",
        LogFault.TextRefused(var column, var why) => $"{LogWords.Of(column)}: {RefusalTexts.Of(why)}",
        LogFault.NoValue(var column, LogLine.NoValue) => $"Under {LogWords.Of(column)} står en formel utan värde. Öppna filen, låt den räkna och spara den.",
        LogFault.NoValue(var column, var typed) => $"Under {LogWords.Of(column)} står felet {typed} ur kalkylbladet i stället för ett värde.",
        LogFault.DayMissing => "Det står ingen dag då beslutet fattades.",
        LogFault.DayUnread(var column, var typed) => $"{LogWords.Of(column)}: ”{typed.Shortened(40)}” går inte att läsa som en dag med år. Skriv till exempel 2024-05-03.",
        LogFault.DayAhead(var column, var day) => $"{LogWords.Of(column)}: {SwedishDates.Full(day)} har inte varit än.",
        LogFault.DayTooEarly(var column, var day, var decided) => $"{LogWords.Of(column)}: {SwedishDates.Full(day)} är före beslutet, som fattades {SwedishDates.Full(decided)}.",
        LogFault.DaysDiffer(var held, var decided) => $"Mötets dag är {SwedishDates.Full(held)} och dagen för beslutet {SwedishDates.Full(decided)}. Ta bort den ena, eller ange samma dag.",
        LogFault.MeetingIsHere(var day) => $"Mötet {SwedishDates.Full(day)} finns redan i BfaRådet, med de beslut som antecknades då.",
        LogFault.ParagraphUnread(var typed) => $"Paragrafen ”{typed.Shortened(40)}” går inte att läsa. Skriv bara numret.",
        LogFault.StateUnread(var typed) => $"Statusen ”{typed.Shortened(40)}” är inte känd. Ange vad den betyder under Ord i loggen.",
        LogFault.ReplacedByUnknown(null) => "Beslutet är ersatt, men det står inte av vilket. Skriv till exempel ”ersatt av 2024:7”.",
        LogFault.ReplacedByUnknown(var by) => $"Beslut {by}, som ska ha ersatt det, finns varken i rådets logg eller bland raderna som går att föra in.",
        LogFault.ReplacedInACircle(var by) => $"Beslutet är ersatt av {by}, som i sin tur leder tillbaka hit.",
        LogFault.AreaUnknown(var typed) => $"Fokusområdet ”{typed.Shortened(60)}” finns inte. Ange vad som ska göras under Ord i loggen.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A fault without words"),
    };
}

/// <summary>Swedish texts of why a log is not brought in, or not taken back.</summary>
internal sealed class LogImportRefusalTexts : RefusalWords<LogImportRefusal>
{
    protected override string Of(LogImportRefusal refusal) => refusal switch
    {
        LogImportRefusal.NothingToBringIn => "Ingen rad går att föra in. Rätta dem i filen och välj den igen. Inget är infört.",
        LogImportRefusal.RowsAreFaulty(1) => "En rad har ett fel som du inte har valt att lämna bort. Titta på den och försök igen. Inget är infört.",
        LogImportRefusal.RowsAreFaulty(var rows) => $"{LogWords.Number(rows)} rader har fel, och så många har du inte valt att lämna bort. Har någon annan fört in samma beslut? Titta på raderna och försök igen. Inget är infört.",
        LogImportRefusal.IsBuiltOn(var numbers, var changed, var meetings, var areas) =>
            $"Det går inte att ta tillbaka, för något bygger på det: {Listed.And(Built(numbers, changed, meetings, areas))}. Inget är ändrat.",
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "A refusal without words"),
    };

    private static IEnumerable<string> Built(ValueList<DecisionNumber> numbers, int changed, int meetings, ValueList<string> areas)
    {
        if (changed > 0)
        {
            yield return $"{(changed == 1 ? "ett beslut har" : $"{LogWords.Number(changed)} beslut har")} ändrats eller följs upp ({string.Join(", ", numbers)}{(changed > numbers.Count ? " …" : "")})";
        }

        if (meetings > 0)
        {
            yield return meetings == 1 ? "ett av mötena har fått mer än det som fördes in" : $"{meetings} av mötena har fått mer än det som fördes in";
        }

        if (areas.Count > 0)
        {
            yield return $"{(areas.Count == 1 ? "fokusområdet" : "fokusområdena")} {Listed.And(areas)} används av annat";
        }
    }
}

/// <summary>Journal texts of logs that are brought in.</summary>
internal sealed class LogJournalWords : JournalWords
{
    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        LogBroughtIn e => $"förde in {LogWords.Made(e.Decisions, e.Meetings)} ur en tidigare logg{(e.LeftOut == 0 ? "" : $"; {LogWords.Rows(e.LeftOut)} med fel lämnades bort")}{(e.WithFile ? ", och sparade filen hos sammanträdet" : "")}",
        LogTakenBack e => $"tog tillbaka {LogWords.Made(e.Decisions, e.Meetings)} som hade förts in ur en tidigare logg",
        _ => null,
    };
}
