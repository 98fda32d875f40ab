using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BfaRadet.App.Components.Shared;
using BfaRadet.Domain;
using BfaRadet.Domain.Meetings;

namespace BfaRadet.App.Features.Meetings.Preparing;

/// <summary>When and where of a meeting as the fields of a form, and back.</summary>
public static class DetailsFields
{
    public static IReadOnlyDictionary<string, string> Of(MeetingDetails details) => new Dictionary<string, string>
    {
        [nameof(details.Date)] = SwedishDates.Iso(details.Date),
        [nameof(details.StartsAt)] = details.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        [nameof(details.EndsAt)] = details.EndsAt.ToString("HH:mm", CultureInfo.InvariantCulture),
        [nameof(details.Place)] = details.Place,
        [nameof(details.RemoteLink)] = details.RemoteLink,
        [nameof(details.Notice)] = details.Notice,
    };

    /// <summary>A meeting not planned yet: everything empty.</summary>
    public static IReadOnlyDictionary<string, string> Empty { get; } =
        Of(new MeetingDetails(default, default, default, "")).ToDictionary(f => f.Key, _ => "");

    /// <summary>False when date or time is missing or none; <paramref name="refused"/> then says it in Swedish.</summary>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> fields, [NotNullWhen(true)] out MeetingDetails? details, [NotNullWhen(false)] out string? refused)
    {
        (details, refused) = (null, null);
        if (!DateOnly.TryParse(fields[nameof(details.Date)], CultureInfo.InvariantCulture, out var date))
        {
            refused = Missing(nameof(details.Date));
        }
        else if (!TimeOnly.TryParse(fields[nameof(details.StartsAt)], CultureInfo.InvariantCulture, out var from))
        {
            refused = Missing(nameof(details.StartsAt));
        }
        else if (!TimeOnly.TryParse(fields[nameof(details.EndsAt)], CultureInfo.InvariantCulture, out var to))
        {
            refused = Missing(nameof(details.EndsAt));
        }
        else
        {
            details = new MeetingDetails(
                date, from, to, fields[nameof(details.Place)], fields[nameof(details.RemoteLink)], fields[nameof(details.Notice)]);
            return true;
        }

        return false;
    }

    private static string Missing(string field) => RefusalTexts.Of(new EmptyText(field));
}
