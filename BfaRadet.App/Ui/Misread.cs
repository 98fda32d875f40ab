namespace BfaRadet.App.Ui;

/// <summary>What a form cannot read, so that no rule ever hears of it.</summary>
/// <param name="Field">The name of the property.</param>
/// <param name="Text">What is wrong, in Swedish.</param>
internal sealed record Misread(string Field, string Text) : Refusal
{
    /// <summary>A day that does not exist, or is none.</summary>
    public static Misread Day(string field) =>
        new(field, $"{FieldNames.Of(field)} går inte att läsa. Skriv en dag som finns, till exempel 2026-12-31.");
}
