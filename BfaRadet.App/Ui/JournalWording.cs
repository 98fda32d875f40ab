using System.Globalization;

namespace BfaRadet.App.Ui;

/// <summary>How journal sentences quote and list.</summary>
internal static class JournalWording
{
    public static string Quoted(string words) => $"”{words}”";

    public static string Lower(string words) => words.ToLower(CultureInfo.CurrentCulture);

    /// <summary>"titeln och bakgrunden".</summary>
    public static string ListedFields(IEnumerable<string> fields) => Listed.And(fields.Select(f => Lower(FieldNames.Of(f))));

    /// <summary>What the fields that changed are called.</summary>
    public static IEnumerable<string> Fields(params (string Name, bool Changed)[] fields) =>
        fields.Where(f => f.Changed).Select(f => Lower(FieldNames.Of(f.Name)));

    /// <summary>In one line, at most 160 characters.</summary>
    public static string Brief(string text) => text.ReplaceLineEndings(" ").Shortened(160);
}
