using BfaRadet.App.Features.FocusAreas;
using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.Domain.Meetings.Proposals;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Converts what a proposal says to form fields, and back.</summary>
internal static class ProposalFields
{
    public static IReadOnlyDictionary<string, string> Of(ItemProposalText text) => new Dictionary<string, string>
    {
        [nameof(text.Title)] = text.Title,
        [nameof(text.Background)] = text.Background,
        [nameof(text.Proposal)] = text.Proposal,
        [nameof(text.FocusArea)] = text.FocusArea?.ToString() ?? "",
        [nameof(text.Wished)] = text.Wished?.ToString() ?? "",
    };

    public static ItemProposalText Read(IReadOnlyDictionary<string, string> fields) => new(
        fields[nameof(ItemProposalText.Title)],
        fields[nameof(ItemProposalText.Background)],
        fields[nameof(ItemProposalText.Proposal)],
        Guid.TryParse(fields[nameof(ItemProposalText.FocusArea)], out var area) ? new FocusAreaId(area) : null,
        Guid.TryParse(fields[nameof(ItemProposalText.Wished)], out var wished) ? new MeetingId(wished) : null);

    /// <summary>The areas to choose from, with the one that is chosen already though its period is over.</summary>
    public static IReadOnlyList<DraftChoice> Areas(ProposalChoices choices, FocusAreaView? chosen) =>
    [
        new("", "Inget särskilt"),
        .. choices.Areas.Concat(chosen is null || choices.Areas.Any(a => a.Id == chosen.Id) ? [] : [chosen])
            .Select(a => new DraftChoice(a.Id.ToString(), $"{FocusAreaWords.Number(a.Number)} {a.Name}")),
    ];

    /// <summary>The meetings to wish for, with the one that is wished already though it has been.</summary>
    public static IReadOnlyList<DraftChoice> Meetings(ProposalChoices choices, MeetingId? chosen, string chosenName) =>
    [
        new("", "Så snart det passar"),
        .. choices.Meetings.Select(m => new DraftChoice(m.Id.ToString(), m.Name)),
        .. chosen is { } known && !choices.Meetings.Any(m => m.Id == known) ? [new DraftChoice(known.ToString(), chosenName)] : Array.Empty<DraftChoice>(),
    ];
}
