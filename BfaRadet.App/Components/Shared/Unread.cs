using BfaRadet.Domain;
using MudBlazor;

namespace BfaRadet.App.Components.Shared;

/// <summary>Days that somebody typed and that cannot be read: the control hands out an empty one instead.</summary>
internal static class Unread
{
    public static IReadOnlyList<Refusal> Of(params IEnumerable<(string Field, MudDatePicker? Control)> days) =>
        [.. days.Where(day => day.Control?.ConversionError == true).Select(day => Misread.Day(day.Field))];
}
