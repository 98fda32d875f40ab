using BfaRadet.App.Components.Shared;
using BfaRadet.Domain;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>One field that two people changed, in words: what it is called, what stands there now, what was typed here.</summary>
public sealed record ClashLine(string Field, string Theirs, string Mine)
{
    public static ValueList<ClashLine> Of(EditClash clash, RegisterView view) =>
        clash.Clashes.Select(c => new ClashLine(FieldNames.Of(c.Field), Say(c.Theirs, view), Say(c.Mine, view))).ToValueList();

    private static string Say(object? value, RegisterView view) => value switch
    {
        null or "" => "tomt",
        string text => text,
        bool yes => yes ? "ja" : "nej",
        DateOnly day => SwedishDates.Iso(day),
        Duties duties => DutyWords.Of(duties),
        MemberId id => view.Find(id)?.Name ?? "vakant",
        Enum choice => SettingWords.Of(choice),
        var other => other.ToString() ?? "",
    };
}
