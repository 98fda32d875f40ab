using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace BfaRadet.App.Features.Councils;

/// <summary>Adds, changes or removes a seat.</summary>
public sealed partial class SeatDialog
{
    private SeatDetails? _before;
    private string _organisation = "";
    private bool _municipal;
    private bool _leading = true;
    private MemberId? _holder;
    private MemberId? _substitute;
    private readonly FormFaults _faults = new();
    private ValueList<ClashLine> _clashes;
    private bool _busy;

    [CascadingParameter]
    private IMudDialogInstance Dialog { get; set; } = default!;

    [Parameter, EditorRequired]
    public required Caller Caller { get; set; }

    [Parameter, EditorRequired]
    public required RegisterView View { get; set; }

    /// <summary>Null for a new one.</summary>
    [Parameter]
    public SeatView? Seat { get; set; }

    /// <summary>Called with a seat that was added.</summary>
    [Parameter]
    public EventCallback<SeatId> OnAdded { get; set; }

    public static Task ShowAsync(IDialogService dialogs, Caller caller, RegisterView view, SeatView? seat, EventCallback<SeatId> onAdded = default) =>
        dialogs.ShowAsync<SeatDialog>("Plats", new DialogParameters<SeatDialog>
        {
            { d => d.Caller, caller },
            { d => d.View, view },
            { d => d.Seat, seat },
            { d => d.OnAdded, onAdded },
        });

    protected override void OnInitialized()
    {
        if (Seat?.Details is { } known)
        {
            _before = known;
            Fill(known);
        }
    }

    private void Fill(SeatDetails seat) =>
        (_organisation, _municipal, _leading, _holder, _substitute) =
        (seat.Organisation, seat.Municipal, seat.LeadingPosition, seat.Holder, seat.Substitute);

    private bool IsChanged => Typed != (_before ?? new SeatDetails("", false, true));

    private SeatDetails Typed => new(Wording.Line(_organisation), _municipal, _leading, _holder, _substitute);

    private Task SaveAsync() => AskAsync(async () =>
    {
        if (Seat is { } seat)
        {
            return (await Commands.ChangeSeatAsync(Caller, View.Id, seat.Id, _before!, Typed)).Refusal;
        }

        var added = await Commands.AddSeatAsync(Caller, View.Id, Typed);
        if (added.Refusal is null)
        {
            await OnAdded.InvokeAsync(added.Value);
        }

        return added.Refusal;
    });

    private Task RemoveAsync() => AskAsync(async () => (await Commands.RemoveSeatAsync(Caller, View.Id, Seat!.Id)).Refusal);

    private async Task AskAsync(Func<Task<Refusal?>> ask)
    {
        Refusal? refusal;
        _busy = true;
        try
        {
            refusal = await ask();
        }
        finally
        {
            _busy = false;
        }

        if (!_faults.Take(refusal))
        {
            Dialog.Close();
            return;
        }

        if (refusal is EditClash clash)
        {
            // Both versions are shown now, so saving again is a choice. Fields not changed here take theirs.
            _clashes = ClashLine.Of(clash, value => RegisterWords.Of(value, View));
            if ((await Queries.RegisterAsync(View.Id))?.Seats.FirstOrDefault(s => s.Id == Seat!.Id)?.Details is { } theirs)
            {
                Fill(SeatDetails.Merge(new ThreeWay(), _before!, Typed, theirs));
                _before = theirs;
            }
        }
    }

    private string NameOf(MemberId? id) => View.Find(id) is { } member ? Named(member) : "Vakant";

    private string SubstituteOf(MemberId? id) => View.Find(id) is { } member ? Named(member) : "Ingen";

    private static string Named(MemberView member) => $"{member.Name}, {member.Details.Organisation}";
}
