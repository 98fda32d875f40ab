namespace BfaRadet.App.Ui;

/// <summary>One field that two people changed, in words: what it is called, what stands there now, what was typed here.</summary>
public sealed record ClashLine(string Field, string Theirs, string Mine)
{
    /// <summary>The fields in words; <paramref name="say"/> puts a feature's own values into words, null for what needs none of its own.</summary>
    public static ValueList<ClashLine> Of(EditClash clash, Func<object, string?> say) =>
        clash.Clashes.Select(c => new ClashLine(FieldNames.Of(c.Field), Say(c.Theirs, say), Say(c.Mine, say))).ToValueList();

    private static string Say(object? value, Func<object, string?> say) => value is null or "" ? "tomt" : say(value) ?? value switch
    {
        bool yes => yes ? "ja" : "nej",
        DateOnly day => SwedishDates.Full(day),
        _ => value.ToString() ?? "",
    };
}
