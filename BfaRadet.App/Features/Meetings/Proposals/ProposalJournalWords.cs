using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Proposals;
using static BfaRadet.App.Ui.JournalWording;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>Journal texts of proposed items: for those who prepare, and the proposer. They name no meeting, which may not be shared yet.</summary>
internal sealed class ProposalJournalWords : JournalWords
{
    public override IReadOnlyCollection<Type> Outcomes { get; } =
    [
        typeof(ItemProposed), typeof(ItemProposalWithdrawn), typeof(ItemProposalRenewed), typeof(ItemProposalAskedBack), typeof(ItemProposalAnswered),
        typeof(ItemProposalTakenIn), typeof(ItemProposalMerged), typeof(ItemProposalDeclined), typeof(ItemProposalReopened),
    ];

    public override string? Of(DomainEvent happened, Func<AgendaItemId, string> item, string by) => happened switch
    {
        ItemProposed e => $"föreslog ärendet {Quoted(e.Title)}",
        ItemProposalEdited e => $"ändrade sitt förslag {Quoted(e.Title)}: {ListedFields(e.Fields)}",
        ItemProposalWithdrawn e => $"drog tillbaka sitt förslag {Quoted(e.Title)}",
        ItemProposalRenewed e => $"lämnade in sitt förslag {Quoted(e.Title)} igen",
        ItemProposalAskedBack e => $"ställde en fråga om {Named(e, by)}",
        ItemProposalAnswered e => $"svarade på frågan om sitt förslag {Quoted(e.Title)}",
        ItemProposalTakenIn e => $"tog in {Named(e, by)} på dagordningen",
        ItemProposalMerged e => $"slog ihop {Named(e, by)} med punkten {Quoted(e.Into)}",
        ItemProposalDeclined e => $"avböjde {Named(e, by)}",
        ItemProposalReopened e => $"tog upp {Named(e, by)} igen",
        _ => null,
    };

    public override OutcomeText? Outcome(DomainEvent happened, string meeting) => happened switch
    {
        ItemProposed e => new($"{e.Name} föreslår ärendet {Quoted(e.Title)}", e.Proposal, Begins: true),
        ItemProposalWithdrawn e => new($"Förslaget {Quoted(e.Title)} är tillbakadraget", e.Proposal, Ends: true),
        ItemProposalRenewed e => new($"Förslaget {Quoted(e.Title)} är inlämnat igen", e.Proposal),
        ItemProposalAskedBack e => new($"En fråga är ställd om förslaget {Quoted(e.Title)}", e.Proposal),
        ItemProposalAnswered e => new($"{e.Name} har svarat på frågan om förslaget {Quoted(e.Title)}", e.Proposal),
        ItemProposalTakenIn e => new($"Förslaget {Quoted(e.Title)} är intaget på dagordningen", e.Proposal),
        ItemProposalMerged e => new($"Förslaget {Quoted(e.Title)} är en del av en punkt på dagordningen", e.Proposal),
        ItemProposalDeclined e => new($"Förslaget {Quoted(e.Title)} är avböjt", e.Proposal),
        ItemProposalReopened e => new($"Förslaget {Quoted(e.Title)} är uppe igen", e.Proposal),
        _ => null,
    };

    private static string Named(ItemProposalEvent e, string by) =>
        e.Name == by ? $"sitt förslag {Quoted(e.Title)}" : $"förslaget {Quoted(e.Title)} från {e.Name}";
}
