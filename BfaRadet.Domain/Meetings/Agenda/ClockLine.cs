namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>Reads the time of a day that is typed in a field: "9", "9.30", "09:30", "9,30", "0930", "kl. 9".</summary>
public static class ClockLine
{
    /// <summary>Longest line.</summary>
    public const int Max = 20;

    /// <param name="typed">One time and nothing else.</param>
    /// <returns>Null for what is no time, or several.</returns>
    public static TimeOnly? Read(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);

        var words = (typed.Length > Max ? "" : typed).ToLowerInvariant().Replace(',', '.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words is ["kl" or "kl." or "klockan", ..])
        {
            words.RemoveAt(0);
        }

        return words is [var word] && ClockWords.Read([word.StartsWith("kl.", StringComparison.Ordinal) ? word[3..] : word]) is (var time, null) ? time : null;
    }
}
