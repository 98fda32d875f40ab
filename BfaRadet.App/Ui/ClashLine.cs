namespace BfaRadet.App.Ui;

/// <summary>A field that two people changed, in words: its name, the current value, the value typed here.</summary>
public sealed record ClashLine(string Field, string Theirs, string Mine)
{
    /// <summary>
    /// The clashes in words; <paramref name="say"/> words a feature's own values, and returns null for others.
    /// </summary>
    public static ValueList<ClashLine> Of(EditClash clash, Func<object, string?> say) =>
        clash.Clashes.Select(c => new ClashLine(FieldNames.Of(c.Field), Say(c.Theirs, say), Say(c.Mine, say))).ToValueList();

    private static string Say(object? value, Func<object, string?> say) => value is null or "" ? "tomt" : say(value) ?? value switch
    {
        bool yes => yes ? "ja" : "nej",
        DateOnly day => SwedishDates.Full(day),
        _ => value.ToString() ?? "",
    };
}
