using BfaRadet.App.Features.Meetings.Agenda;
using BfaRadet.App.Live;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Meetings.Years;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using MudBlazor;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Years;

/// <summary>The page of the council's year. The year and the open form are in the address, so that they are there after a reload.</summary>
public sealed partial class YearPage
{
    private static readonly KeyHint[] _keys =
        [new("Ctrl + S, Ctrl + Enter", "Spara det du skriver"), new("Alt + ↑ och Alt + ↓", "Flytta den stående punkt du står på")];

    private readonly Dictionary<string, ThemeDraft> _drafts = [];
    private SeriesForm? _series;
    private PointsForm? _points;
    private LiveRegion? _region;
    private Refusal? _refusal;
    private bool _mine;

    [Inject]
    private YearQueries Queries { get; set; } = default!;

    [Inject]
    private YearCommands Commands { get; set; } = default!;

    [Inject]
    private IJSRuntime Script { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ISnackbar Snackbar { get; set; } = default!;

    /// <summary>A theme that is written, kept while its form is closed and opened again.</summary>
    /// <param name="From">The theme as it was when the form was opened.</param>
    private sealed record ThemeDraft(YearThemeId Id, YearThemeText From, int Year, bool IsNew, FieldDraft Fields)
    {
        public string Key => IsNew ? "nytt" : $"{Id}";

        public YearThemeText? Existing => IsNew ? null : From;
    }

    protected override IReadOnlyList<Subject> Subjects => YearQueries.SubjectsOf(Council);

    /// <summary>The open form; null for none, and for those who may not plan.</summary>
    private string? Open => View?.MayPlan == true ? Asked("gor") : null;

    private bool HasUnsaved => _series?.IsUnsaved == true || _points?.IsUnsaved == true || _drafts.Values.Any(d => d.Fields.IsDirty);

    protected override async ValueTask<YearView?> LoadAsync() => await Queries.FindAsync(
        Caller, Council, int.TryParse(Asked("ar"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null);

    protected override void OnNews(YearView former, YearView latest)
    {
        if (former.Year != latest.Year)
        {
            _refusal = null;
            return;
        }

        foreach (var draft in _drafts.Values.Where(d => !d.IsNew && d.Year == latest.Year))
        {
            if (latest.Themes.FirstOrDefault(t => t.Id == draft.Id) is { } theme)
            {
                draft.Fields.Meet(ThemeFields.Of(theme.Text, draft.Year));
            }
            else
            {
                draft.Fields.IsGone = true;
            }
        }

        if (!_mine && (former.Meetings != latest.Meetings || former.Themes != latest.Themes))
        {
            _region?.Say("Årshjulet har ändrats.");
        }

        _mine = false;
    }

    private string? Asked(string name) =>
        QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).TryGetValue(name, out var value) ? value.ToString() : null;

    private void Go(string form, YearThemeId? theme = null)
    {
        _refusal = null;
        Navigation.NavigateTo(YearAddresses.Form(Council, View!.Year, form, theme));
    }

    private void Close() => Navigation.NavigateTo(YearAddresses.Of(Council, View!.Year));

    /// <summary>What is written of the theme the address names; null for one that is not of the year.</summary>
    private ThemeDraft? DraftOf(YearView view)
    {
        var id = Guid.TryParse(Asked("id"), out var known) ? new YearThemeId(known) : (YearThemeId?)null;
        var key = $"{view.Year}:{id}";
        if (_drafts.TryGetValue(key, out var draft))
        {
            return draft;
        }

        if (id is { } one && !view.Themes.Any(t => t.Id == one))
        {
            return null;
        }

        // A new one begins with this month, or in another year with January.
        var text = view.Themes.FirstOrDefault(t => t.Id == id)?.Text
            ?? new YearThemeText("", view.Year == view.Today.Year ? view.Today.Month : 1, view.Year, PlannedMinutes: 15);
        return _drafts[key] = new ThemeDraft(id ?? new YearThemeId(Guid.CreateVersion7()), text, view.Year, id is null, new FieldDraft(ThemeFields.Of(text, view.Year)));
    }

    private async Task<Refusal?> SaveThemeAsync(ThemeDraft draft, IReadOnlyDictionary<string, string> typed)
    {
        if (!ThemeFields.TryRead(typed, draft.From, draft.Year, out var after, out var refused))
        {
            return refused;
        }

        if (draft.IsNew)
        {
            return await DoAsync(() => Commands.AddThemeAsync(Caller, Council, draft.Id, after));
        }

        return ThemeFields.TryRead(draft.Fields.Before, draft.From, draft.Year, out var before, out refused)
            ? await DoAsync(() => Commands.EditThemeAsync(Caller, Council, draft.Id, before, after))
            : refused;
    }

    private void ThemeSaved(ThemeDraft draft)
    {
        _ = _drafts.Remove(_drafts.First(d => d.Value == draft).Key);

        if (View is { } view && draft.IsNew && ThemeFields.TryRead(draft.Fields.Typed(), draft.From, draft.Year, out var text, out _)
            && text.MeetingOf(draft.Year) is null)
        {
            // A month that has been: said, for the theme is not in the year that is shown.
            var first = draft.Year;
            while (new DateOnly(first, text.Month, DateTime.DaysInMonth(first, text.Month)) < view.Today)
            {
                first++;
            }

            if (first > draft.Year)
            {
                Snackbar.Add($"Temat är tillagt. {YearWords.Capital(text.Month)} {draft.Year} har varit, så det kommer första gången i {SwedishDates.Month(text.Month)} {first}.", Severity.Normal);
            }
        }

        Close();
    }

    private async Task RemoveAsync(YearThemeRow theme)
    {
        var (caller, council, year) = (Caller, Council, View!.Year);
        _refusal = await DoAsync(() => Commands.RemoveThemeAsync(caller, council, theme.Id, year));
        if (_refusal is not null)
        {
            return;
        }

        Undo($"”{theme.Text.Title}” är borttaget från {year}.", () => Commands.PutBackThemeAsync(caller, council, theme.Id, theme.Text, theme.Since));
    }

    private void Planned(ValueList<MeetingId> meetings)
    {
        var (caller, council) = (Caller, Council);
        Undo(
            $"{YearWords.Meetings(meetings.Count)} {(meetings.Count == 1 ? "är planerat" : "är planerade")}.",
            () => Commands.TakeBackSeriesAsync(caller, council, meetings));

        // Back must not lead to the days that are planned now.
        Navigation.NavigateTo(YearAddresses.Of(council, View!.Year), replace: true);
    }

    private void Undo(string said, Func<Task<Result<Done>>> undo) =>
        Snackbar.OfferUndo(Script, Clock, said, async () => (await undo()).Refusal);

    private async Task<Refusal?> DoAsync(Func<Task<Result<Done>>> ask)
    {
        _mine = true;
        var refusal = (await ask()).Refusal;
        _mine &= refusal is null;
        return refusal;
    }
}
