using System.Collections.Frozen;

namespace BfaRadet.App.Ui;

/// <summary>What the fields of one feature are called. <see cref="FieldNames"/> finds it.</summary>
internal abstract class FieldWords
{
    /// <summary>By the name of the property: with a capital and in definite form, to begin a sentence.</summary>
    public abstract IReadOnlyDictionary<string, string> Names { get; }
}

/// <summary>
/// What a field is called on the screen, by the name of its property in the code. Those that several features have stand here;
/// each feature names its own in a <see cref="FieldWords"/>.
/// </summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> _shared = new()
    {
        ["Date"] = "Datumet",
        ["FocusAreas"] = "Fokusområdena",
        ["Kind"] = "Slaget",
        ["Name"] = "Namnet",
        ["Note"] = "Anteckningen",
        ["Reason"] = "Skälet",
        ["Text"] = "Texten",
        ["Title"] = "Titeln",
    };

    private static readonly FrozenDictionary<string, string> _words = Contributions.Of<FieldWords>().SelectMany(f => f.Names)
        .Concat(_shared).ToDictionary().ToFrozenDictionary();

    /// <summary>With a capital and in definite form, to begin a sentence: "Namnet". "Fältet" for one that nobody names.</summary>
    public static string Of(string property) => _words.GetValueOrDefault(property, "Fältet");
}
