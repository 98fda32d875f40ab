using MudBlazor;
using System.Globalization;

namespace BfaRadet.App.Ui;

/// <summary>Typed dates that cannot be read: the control then gives null, or the former date.</summary>
internal static class Unread
{
    public static IReadOnlyList<Refusal> Of(params IEnumerable<(string Field, MudDatePicker? Control)> days) =>
        [.. days.Where(day => IsUnread(day.Control)).Select(day => FormRefusal.Day(day.Field))];

    private static bool IsUnread(MudDatePicker? control) =>
        control?.Text is { Length: > 0 } typed && (control.Date is null || !DateTime.TryParse(typed, CultureInfo.CurrentCulture, out _));
}
