using BfaRadet.App.Account.Events;
using BfaRadet.App.Components.Layout;
using BfaRadet.App.Components.Shared;
using BfaRadet.Domain;
using Microsoft.AspNetCore.Components;

namespace BfaRadet.App.Account;

/// <summary>The administrator's page: accounts and councils.</summary>
public sealed partial class AdminPage
{
    private IReadOnlyList<AccountView> _accounts = [];
    private IReadOnlyList<CouncilLine> _councils = [];
    private readonly FormFaults _council = new();
    private readonly FormFaults _acts = new();
    private IReadOnlyList<AccountEventView> _events = [];
    private string? _receipt;
    private string? _resetLink;

    [CascadingParameter]
    private HttpContext HttpContext { get; set; } = default!;

    [SupplyParameterFromForm(FormName = "nytt-rad")]
    private string? CouncilName { get; set; }

    [SupplyParameterFromForm(FormName = "nytt-rad")]
    private string? Municipality { get; set; }

    /// <summary>What to do and with which account: "lock:{id}".</summary>
    [SupplyParameterFromForm(FormName = "konton")]
    private string? Act { get; set; }

    /// <summary>The account whose events are shown; all when it is none.</summary>
    [SupplyParameterFromQuery(Name = "konto")]
    private string? OfAccount { get; set; }

    /// <summary>Only events older than this one.</summary>
    [SupplyParameterFromQuery(Name = "fore")]
    private long? Before { get; set; }

    private AccountView? Whose => _accounts.FirstOrDefault(a => a.Id == OfAccount);

    private string Older => $"/admin?{(Whose is { } whose ? $"konto={whose.Id}&" : "")}fore={_events[^1].Id}#handelser";

    private Caller Caller => Caller.From(HttpContext.User)!;

    protected override async Task OnInitializedAsync()
    {
        // A cookie says what was so when it was made.
        if (await Administrators.IsAsync(Caller))
        {
            await LoadAsync();
        }
        else
        {
            Navigation.NotFound();
        }
    }

    private async Task LoadAsync()
    {
        _accounts = await Db.ListAccountsAsync(Clock.GetUtcNow());
        _councils = await Db.ListCouncilsAsync();
        _events = await Db.AccountEventsAsync(Whose?.Id, Before);
    }

    private async Task ActAsync()
    {
        var (act, id) = (Act ?? "").Split(':', 2) is [var a, var i] ? (a, i) : ("", "");
        var name = _accounts.FirstOrDefault(account => account.Id == id)?.Name ?? "";
        (Refusal? refusal, _receipt) = act switch
        {
            "link" => (Show(await Administration.MakeResetLinkAsync(Caller, id)), null),
            "lock" => ((await Administration.LockAsync(Caller, id)).Refusal, $"{name} kan inte längre logga in."),
            "unlock" => ((await Administration.UnlockAsync(Caller, id)).Refusal, $"{name} kan logga in igen."),
            "grant" => ((await Administration.GrantAsync(Caller, id)).Refusal, $"{name} är nu administratör."),
            "revoke" => ((await Administration.RevokeAsync(Caller, id)).Refusal, $"{name} är inte längre administratör."),
            _ => (new NotFound(), (string?)null),
        };
        if (_acts.Take(refusal))
        {
            _receipt = null;
        }

        await LoadAsync();
    }

    private Refusal? Show(Result<string> made)
    {
        _resetLink = made.Refusal is null ? Address.Of(made.Value, Navigation.BaseUri) : null;
        return made.Refusal;
    }

    private async Task FoundAsync()
    {
        var founded = await Administration.FoundCouncilAsync(Caller, CouncilName ?? "", Municipality ?? "");
        if (founded.IsRefused(out var refusal))
        {
            _council.Take(refusal);
            return;
        }

        Navigation.NavigateTo(NavigationItems.HomeOf(founded.Value) + "/radet");
    }

    private string State(AccountView account) => (account.Administrator, account.LockedUntil) switch
    {
        (_, { } until) when until > Clock.GetUtcNow().AddDays(1) => "Låst",
        (_, { } until) => $"Stängt till kl. {SwedishDates.Clock(until)} efter fel lösenord",
        (true, _) => "Administratör",
        _ => "Öppet",
    };
}
