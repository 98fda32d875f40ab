using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Features.Meetings;
using BfaRadet.App.Writing.Server;
using BfaRadet.Domain.Writing;
using Microsoft.EntityFrameworkCore;

using BfaRadet.Domain.Meetings.Agenda;
namespace BfaRadet.App.Features.Minutes;

/// <summary>Minutes as they were last saved, for pages that show them without following changes.</summary>
public sealed class MinutesQueries(IDbContextFactory<WorkspaceDb> contexts)
{
    /// <summary>The minutes of an item; null when there are none, or none the caller may read.</summary>
    /// <param name="meeting">As the caller may see it.</param>
    public async Task<RichText?> FindAsync(Caller caller, MeetingView meeting, AgendaItemId item)
    {
        if (meeting.ReaderOf(caller) is not { } reader || !meeting.MayRead(reader, item) || meeting.Find(item) is null)
        {
            return null;
        }

        var id = item.ToDocument();
        await using var db = await contexts.CreateDbContextAsync();
        var document = await db.Documents().Where(d => d.Id == id).Select(d => d.Document).FirstOrDefaultAsync();
        return document is null ? null : RichText.FromJson(document);
    }

    /// <summary>The plain text of an item's minutes, a line for each paragraph; empty when there is none, or none the caller may read.</summary>
    /// <param name="meeting">As the caller may see it.</param>
    public async Task<string> TextAsync(Caller caller, MeetingView meeting, AgendaItemId item)
    {
        if (meeting.ReaderOf(caller) is not { } reader || !meeting.MayRead(reader, item) || meeting.Find(item) is null)
        {
            return "";
        }

        var id = item.ToDocument();
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Documents().Where(d => d.Id == id).Select(d => d.Text).FirstOrDefaultAsync() ?? "";
    }
}
