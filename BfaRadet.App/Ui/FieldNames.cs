using System.Collections.Frozen;

namespace BfaRadet.App.Ui;

/// <summary>The names of one feature's fields. <see cref="FieldNames"/> finds it.</summary>
internal abstract class FieldWords
{
    /// <summary>By property name: capitalised and in definite form, to begin a sentence.</summary>
    public abstract IReadOnlyDictionary<string, string> Names { get; }
}

/// <summary>
/// The name of a field on the screen, by property name. Those that several features share are here; each feature has its own
/// in a <see cref="FieldWords"/>.
/// </summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> _shared = new()
    {
        ["Date"] = "Datumet",
        ["Day"] = "Dagen",
        ["FocusAreas"] = "Fokusområdena",
        ["Kind"] = "Slaget",
        ["Name"] = "Namnet",
        ["Note"] = "Anteckningen",
        ["Reason"] = "Skälet",
        ["Text"] = "Texten",
        ["Title"] = "Titeln",
        ["Until"] = "Dagen",
    };

    private static readonly FrozenDictionary<string, string> _words = Contributions.Of<FieldWords>().SelectMany(f => f.Names)
        .Concat(_shared).ToDictionary().ToFrozenDictionary();

    /// <summary>Capitalised and in definite form, to begin a sentence: "Namnet". "Fältet" for an unknown one.</summary>
    public static string Of(string property) => _words.GetValueOrDefault(property, "Fältet");
}
