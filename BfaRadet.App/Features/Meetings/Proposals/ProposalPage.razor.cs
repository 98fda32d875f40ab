using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Proposals;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Features.Meetings.Proposals;

/// <summary>
/// One proposed item: its proposer answers, changes and withdraws it here, and those who prepare say what becomes of it. Which
/// form is open is in the address, so that it is after a reload.
/// </summary>
public sealed partial class ProposalPage
{
    private static readonly KeyHint[] _keys = [new("Ctrl + S, Ctrl + Enter", "Spara eller skicka det du skriver")];

    private readonly Dictionary<string, FieldDraft> _drafts = [];
    private FieldDraft _answer = NewAnswer();
    private AgendaItemId _item = new(Guid.CreateVersion7());
    private FieldDraft? _edited;
    private LiveRegion? _region;
    private bool _mine;

    [Parameter]
    public Guid CouncilKey { get; set; }

    [Parameter]
    public Guid ProposalKey { get; set; }

    /// <summary>The open form.</summary>
    [SupplyParameterFromQuery(Name = "gor")]
    public string? Act { get; set; }

    [Inject]
    private ProposalQueries Queries { get; set; } = default!;

    [Inject]
    private ProposalCommands Commands { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    protected override IReadOnlyList<Subject> Subjects => ProposalQueries.SubjectsOf(Council);

    private CouncilId Council => new(CouncilKey);

    private ItemProposalId Id => new(ProposalKey);

    private string Path => ProposalAddresses.Of(Council, Id);

    private FieldDraft Edited => _edited ??= new FieldDraft(ProposalFields.Of(View!.Proposal.Text));

    private bool HasUnsaved => _answer.IsDirty || _edited?.IsDirty == true || _drafts.Values.Any(d => d.IsDirty);

    // Of what was withdrawn others see the title only.
    private bool IsHidden => View is { IsMine: false, Proposal.State: ItemProposalState.Withdrawn };

    // The one that waits for the reader's answer stands above it.
    private IReadOnlyList<ProposerQuestion> Said => [.. View!.Proposal.Questions.Where(q => q.IsAnswered || !View.IsMine)];

    protected override ValueTask<ProposalPageView?> LoadAsync() => Queries.FindAsync(Caller, Council, Id);

    protected override void OnNews(ProposalPageView former, ProposalPageView latest)
    {
        _edited?.Meet(ProposalFields.Of(latest.Proposal.Text));
        if (former.Proposal.Version != latest.Proposal.Version && !_mine)
        {
            _region?.Say(former.Proposal.State == latest.Proposal.State
                ? "Förslaget har ändrats."
                : $"Förslaget har ett nytt läge: {ProposalWords.Of(latest.Proposal.State, latest.IsMine)}.");
        }

        _mine = false;
    }

    private string KeyOf(string act) => $"{Path}#{act}";

    private void Open(string act) => Navigation.NavigateTo($"{Path}?gor={act}");

    private void Close() => Navigation.NavigateTo(Path);

    // The next question, or reason, begins empty.
    private void Finish(string act)
    {
        _drafts.Remove(act);
        Close();
    }

    private static FieldDraft NewAnswer() => new(new Dictionary<string, string> { ["Answer"] = "" });

    /// <summary>What is filled in for an act; null for one that this proposal is not open to.</summary>
    private FieldDraft? DraftOf(string act)
    {
        if (!HandlingForm.Acts.Contains(act) || !View!.Proposal.IsOpen && !(_drafts.TryGetValue(act, out var typed) && typed.IsDirty))
        {
            return null;
        }

        if (!_drafts.TryGetValue(act, out var draft))
        {
            _drafts[act] = draft = new FieldDraft(HandlingForm.FieldsOf(act, View!));
        }

        return draft;
    }

    private Task<Refusal?> EditAsync(ItemProposalText after) =>
        DoAsync(async () => (await Commands.EditAsync(Caller, Council, Id, ProposalFields.Read(Edited.Before), after)).Refusal);

    private Task<Refusal?> AnswerAsync(IReadOnlyDictionary<string, string> typed) =>
        DoAsync(async () => (await Commands.AnswerAsync(Caller, Council, Id, typed["Answer"])).Refusal);

    private Task<Refusal?> WithdrawAsync() => DoAsync(async () => (await Commands.WithdrawAsync(Caller, Council, Id)).Refusal);

    private Task<Refusal?> RenewAsync() => DoAsync(async () => (await Commands.RenewAsync(Caller, Council, Id)).Refusal);

    private Task<Refusal?> ReopenAsync() =>
        DoAsync(async () => (await Commands.ReopenAsync(Caller, Council, Id, View!.Proposal.Version, Navigation.BaseUri)).Refusal);

    private Task<Refusal?> HandleAsync(string act, IReadOnlyDictionary<string, string> typed) => DoAsync(async () =>
    {
        var (seen, at) = (View!.Proposal.Version, Navigation.BaseUri);
        switch (act)
        {
            case HandlingForm.Ask:
                return (await Commands.AskAsync(Caller, Council, Id, seen, typed["Question"], at)).Refusal;
            case HandlingForm.Decline:
                return (await Commands.DeclineAsync(Caller, Council, Id, seen, typed["Reason"], at)).Refusal;
            case HandlingForm.Merge:
                return HandlingForm.ItemOf(typed["Item"]) is var (meeting, item)
                    ? (await Commands.MergeAsync(Caller, Council, Id, seen, meeting, item, at)).Refusal
                    : new FormRefusal("Item", "Välj punkten som förslaget ska slås ihop med.");
            default:
                if (!Guid.TryParse(typed["Meeting"], out var chosen))
                {
                    return new FormRefusal("Meeting", "Välj sammanträdet som förslaget ska tas in på.");
                }

                var refusal = (await Commands.TakeInAsync(Caller, Council, Id, seen, new MeetingId(chosen), _item, at)).Refusal;
                if (refusal is null)
                {
                    // Taken in once more, it is another item.
                    _item = new AgendaItemId(Guid.CreateVersion7());
                }

                return refusal;
        }
    });

    private async Task<Refusal?> DoAsync(Func<Task<Refusal?>> ask)
    {
        _mine = true;
        var refusal = await ask();
        if (refusal is not null)
        {
            // Another may have been first: what came of it is shown beside the refusal.
            _mine = false;
            await RefreshAsync();
            StateHasChanged();
        }

        return refusal;
    }
}
