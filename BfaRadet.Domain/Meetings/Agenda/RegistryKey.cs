namespace BfaRadet.Domain.Meetings.Agenda;

/// <summary>
/// A registry number (diarienummer) as it is compared: "Dnr KS 2026/0032" and "ks 2026-32" are one case file. People write it by
/// hand, and registers differ in what stands between its parts.
/// </summary>
public static class RegistryKey
{
    private static readonly string[] _names = ["DNR", "DIARIENUMMER", "DIARIENR"];

    /// <summary>Its words and numbers in order; empty for what holds no number: "–", "saknas".</summary>
    public static string Of(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        var parts = new List<string>();
        for (var at = 0; at < number.Length;)
        {
            var from = at;
            Func<char, bool>? kind = char.IsLetter(number[at]) ? char.IsLetter : char.IsAsciiDigit(number[at]) ? char.IsAsciiDigit : null;
            at++;
            if (kind is null)
            {
                continue;
            }

            while (at < number.Length && kind(number[at]))
            {
                at++;
            }

            var part = number[from..at].ToUpperInvariant();
            parts.Add(char.IsAsciiDigit(part[0]) && part.TrimStart('0') is var digits ? (digits.Length == 0 ? "0" : digits) : part);
        }

        if (parts.Count > 0 && _names.Contains(parts[0]))
        {
            parts.RemoveAt(0);
        }

        return parts.Exists(part => char.IsAsciiDigit(part[0])) ? string.Join(' ', parts) : "";
    }
}
