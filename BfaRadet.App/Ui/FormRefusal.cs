namespace BfaRadet.App.Ui;

/// <summary>A refusal by the form itself, before any rule is asked: a value it cannot read, or one that is missing.</summary>
/// <param name="Field">The name of the property; null when it is about the whole form.</param>
/// <param name="Text">What is wrong, in Swedish.</param>
internal sealed record FormRefusal(string? Field, string Text) : Refusal
{
    /// <summary>A date that does not exist, or is not one.</summary>
    public static FormRefusal Day(string field) =>
        new(field, $"{FieldNames.Of(field)} går inte att läsa. Skriv en dag som finns, till exempel 2026-12-31.");
}
