using BfaRadet.Domain.Decisions;

namespace BfaRadet.Domain.Meetings.History;

/// <summary>What a state in a log means.</summary>
/// <param name="Ended">Replaced or repealed; null for a decision that stands, whatever has become of it.</param>
/// <param name="Words">What is said with it, as typed.</param>
public sealed record LogState(ProgressState Progress, DecisionState? Ended = null, string Words = "");

/// <summary>States in the log's own terms: "Klar", "Delvis genomfört: fyra av fem skolor", "Väntar på kommunstyrelsen", "Ersatt av 2024:7".</summary>
public static class LogStates
{
    private static readonly (string Words, LogState State)[] _known = [.. new (string Words, LogState State)[]
    {
        ("ej påbörjat|ej påbörjad|ej påbörjade|inte påbörjat|inte påbörjad|ej startat|ej startad|ny|nytt|planerat|planerad|gäller|öppen|öppet|öppna|aktiv|aktivt|kvarstår|kvar|förfallet|förfallen|försenad|försenat|ej klart|ej klar|inte klart|inte klar|ej genomfört|ej genomförd|inte genomfört|ej utfört|ej utförd|nej|noterat|antecknat|beslutat|beslutad|kommande|att göra|ska göras", new(ProgressState.NotStarted)),
        ("pågår|pågående|påbörjat|påbörjad|påbörjade|arbete pågår|under arbete|igång|på gång|löpande|under genomförande|startat|startad|fortlöpande", new(ProgressState.Underway)),
        ("delvis klart|delvis klar|delvis genomfört|delvis genomförd|delvis utfört|delvis utförd|delvis fullgjort|delvis|till viss del|till del", new(ProgressState.Partly)),
        ("väntar på svar från|väntar på|väntar|inväntar|avvaktar|avvaktande|vilande|vilar|pausad|pausat|hos annan|hos annat organ", new(ProgressState.Waiting)),
        ("klart|klar|klara|fullgjort|fullgjord|fullgjorda|genomfört|genomförd|genomförda|utfört|utförd|avslutat|avslutad|avslutade|slutfört|slutförd|verkställt|verkställd|färdigt|färdig|avklarat|avklarad|åtgärdat|åtgärdad|ja|ok|done", new(ProgressState.Done)),
        ("struket|struken|strukna|utgår|utgått|inställt|inställd|makulerat|makulerad|avskrivet|avskriven|avbrutet|avbruten|nedlagt|nedlagd", new(ProgressState.Struck)),
        ("upphävt|upphävd|upphävda|upphävdes|gäller ej|gäller inte|inaktuellt|inaktuell|ej aktuellt|ej aktuell|inte aktuellt", new(ProgressState.NotStarted, DecisionState.Repealed)),
        ("ersatt av beslut|ersatt av|ersätts av|ersatt|ersatts", new(ProgressState.NotStarted, DecisionState.Replaced)),
    }.SelectMany(row => row.Words.Split('|').Select(words => (words, row.State))).OrderByDescending(one => one.words.Length)];

    private static readonly char[] _between = [' ', ':', ',', ';', '.', '-', '–', '(', ')', '\n', '!'];

    /// <summary>The state that a text begins with, and what is said after it; null for a text that begins with none.</summary>
    public static LogState? Read(string typed)
    {
        var text = Wording.Text(typed);
        if (text.Length == 0)
        {
            return null;
        }

        var folded = DecisionLineText.Fold(text);
        if (folded.Length != text.Length)
        {
            return null;
        }

        foreach (var (words, state) in _known)
        {
            if (folded.StartsWith(words, StringComparison.Ordinal) && (folded.Length == words.Length || _between.Contains(folded[words.Length])))
            {
                return state with { Words = Rest(text[words.Length..]) };
            }
        }

        return null;
    }

    private static string Rest(string text)
    {
        text = text.Trim(' ', ':', ',', ';', '-', '–', '\n', '.', '!');
        return text is ['(', .. var inner, ')'] && !inner.Contains('(', StringComparison.Ordinal) ? inner.Trim() : text;
    }
}
