namespace BfaRadet.App.Documents;

/// <summary>Tables for a spreadsheet in Swedish: semicolons, and no cell that a spreadsheet would take for a formula.</summary>
public static class Csv
{
    /// <summary>A cell in quotes when it must be, and with an apostrophe before what would be run as a formula.</summary>
    public static string Cell(string value)
    {
        if (value.TrimStart() is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] || value is ['\t' or '\r' or '\n', ..])
        {
            value = "'" + value;
        }

        return value.AsSpan().IndexOfAny(";\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
