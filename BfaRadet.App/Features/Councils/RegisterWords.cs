using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;

namespace BfaRadet.App.Features.Councils;

/// <summary>Words for values of the register.</summary>
internal static class RegisterWords
{
    /// <summary>Null for a value without words of its own.</summary>
    public static string? Of(object value, RegisterView view) => value switch
    {
        Duties duties => DutyWords.Of(duties),
        MemberId id => view.Find(id)?.Name ?? "vakant",
        ValueList<string> { Count: 0 } => "tomt",
        ValueList<string> phrases => string.Join(" ", phrases),
        ReminderRules rules => SettingWords.Of(rules),
        Enum choice => SettingWords.Of(choice),
        _ => null,
    };
}
