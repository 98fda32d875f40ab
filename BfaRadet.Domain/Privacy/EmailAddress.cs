namespace BfaRadet.Domain.Privacy;

/// <summary>An e-mail address around an @. Without a name before it, or a domain after, an @ is the council's own mark.</summary>
static class EmailAddress
{
    private const int LongestName = 64;
    private const int LongestDomain = 255;

    /// <summary>Where it begins and ends; null when it is none.</summary>
    public static (int From, int To)? Around(string text, int at, int notBefore)
    {
        var from = at;
        while (from > notBefore && at - from < LongestName && IsNamePart(text[from - 1]))
        {
            from--;
        }

        while (from < at && text[from] == '.')
        {
            from++;
        }

        var to = at + 1;
        var lastDot = 0;
        while (to < text.Length && to - at <= LongestDomain && IsDomainPart(text[to]))
        {
            lastDot = text[to] == '.' && to + 1 < text.Length && Signs.IsLetter(text[to + 1]) ? to : lastDot;
            to++;
        }

        if (from == at || lastDot <= at + 1)
        {
            return null;
        }

        var end = Signs.EndOfLetters(text, lastDot + 1);
        return end - lastDot > 2 ? (from, end) : null;
    }

    private static bool IsNamePart(char c) => IsDomainPart(c) || c is '_' or '%' or '+';

    private static bool IsDomainPart(char c) => Signs.IsLetter(c) || Signs.IsDigit(c) || c is '-' or '.';
}
