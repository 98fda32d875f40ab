using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Agenda;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Agenda;

/// <summary>Converts an item's content to form fields, and back.</summary>
public static class ItemFields
{
    public static IReadOnlyDictionary<string, string> Of(AgendaItemText text) => new Dictionary<string, string>
    {
        [nameof(text.Title)] = text.Title,
        [nameof(text.Kind)] = text.Kind.ToString(),
        [nameof(text.Presenter)] = text.Presenter,
        [nameof(text.PlannedMinutes)] = text.PlannedMinutes?.ToString(CultureInfo.InvariantCulture) ?? "",
        [nameof(text.Background)] = text.Background,
        [nameof(text.Proposal)] = text.Proposal,
        [nameof(text.RegistryNumber)] = text.RegistryNumber,
        [nameof(text.Attachments)] = text.Attachments,
        [nameof(text.FocusAreas)] = string.Join(',', text.FocusAreas),
        [nameof(text.InternalNote)] = text.InternalNote,
    };

    /// <summary>False when the minutes are not a number; see <paramref name="refused"/>.</summary>
    public static bool TryRead(
        IReadOnlyDictionary<string, string> fields, [NotNullWhen(true)] out AgendaItemText? text, [NotNullWhen(false)] out Refusal? refused)
    {
        (text, refused) = (null, null);
        var minutes = fields[nameof(text.PlannedMinutes)].Trim();
        var isNumber = int.TryParse(minutes, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var planned);
        if (minutes.Length > 0 && !isNumber)
        {
            refused = new FormRefusal(nameof(text.PlannedMinutes), $"”{(minutes.Length > 40 ? minutes[..40] + "…" : minutes)}” är inget antal minuter. Skriv ett helt tal, till exempel 15, eller lämna fältet tomt.");
            return false;
        }

        text = new AgendaItemText(
            Enum.Parse<AgendaItemKind>(fields[nameof(text.Kind)]),
            fields[nameof(text.Title)],
            fields[nameof(text.Presenter)],
            minutes.Length == 0 ? null : planned,
            fields[nameof(text.Background)],
            fields[nameof(text.Proposal)],
            fields[nameof(text.RegistryNumber)],
            fields[nameof(text.Attachments)],
            AreasOf(fields[nameof(text.FocusAreas)]),
            fields[nameof(text.InternalNote)]);
        return true;
    }

    /// <summary>The focus areas of a field of checkboxes.</summary>
    public static ValueList<FocusAreaId> AreasOf(string field) =>
        field.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => new FocusAreaId(Guid.Parse(id))).ToValueList();
}
