namespace BfaRadet.App.Mail;

/// <summary>
/// Text that may stand in a header of a letter: one line without control characters, so that no name and no subject can add a
/// header or a receiver of its own.
/// </summary>
internal static class HeaderText
{
    public static string Of(string text, int max = 120)
    {
        // An encoded word (RFC 2047) would be read by mail programs as what it encodes: a name is what it says.
        var line = Wording.Line(text).Replace("=?", "= ?", StringComparison.Ordinal);
        if (line.Length <= max)
        {
            return line;
        }

        // Not between the two halves of one character.
        var end = char.IsHighSurrogate(line[max - 2]) ? max - 2 : max - 1;
        return line[..end].TrimEnd() + "…";
    }
}
