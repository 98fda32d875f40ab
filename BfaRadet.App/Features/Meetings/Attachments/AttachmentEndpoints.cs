using BfaRadet.App.Data;
using BfaRadet.App.Data.Accounts;
using BfaRadet.App.Data.Files;
using BfaRadet.App.Identity.Quotas;
using BfaRadet.App.Ui;
using BfaRadet.Domain.Councils;
using BfaRadet.Domain.Meetings.Attachments;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using System.Globalization;

namespace BfaRadet.App.Features.Meetings.Attachments;

/// <summary>
/// Attachments are sent and read as files, beside the circuit: a file of 25 MB would hold up what is typed. Who may read is asked
/// at every request. That a page of ours sends is seen to before (docs/decisions/0022).
/// </summary>
internal static class AttachmentEndpoints
{
    /// <summary>The name of the file, percent-encoded: addresses lie in the logs of proxies.</summary>
    public const string NameHeader = "X-File-Name";

    private static readonly string[] _reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(WebApplication app)
    {
        var meeting = app.MapGroup("/rad/{council:guid}/sammantraden/{meeting:guid}/handlingar");
        meeting.MapPost("", SendAsync).OneUploadAtATime();
        // Who follows the address of an upload comes to what it is about.
        meeting.MapMethods("", _reading, (Guid council, Guid meeting) => Results.LocalRedirect(MeetingAddresses.Agenda(new CouncilId(council), new MeetingId(meeting))));
        meeting.MapMethods("/{attachment:guid}", _reading, LatestAsync);
        meeting.MapMethods("/sha256/{hash:length(64)}", _reading, OfBytesAsync);
        meeting.MapMethods("/{attachment:guid}/{version}", _reading, ReadAsync).SomeFilesAtATime();
    }

    /// <summary>For letters: leads to the version that is the latest when it is followed.</summary>
    private static Task<IResult> LatestAsync(Guid council, Guid meeting, Guid attachment, HttpContext http, MeetingQueries queries) =>
        LeadAsync(council, meeting, http, queries, view => view.FindAttachment(new AttachmentId(attachment)) is { } found ? (found.Id, found.Latest()) : null);

    /// <summary>For minutes, which name bytes.</summary>
    private static Task<IResult> OfBytesAsync(Guid council, Guid meeting, string hash, HttpContext http, MeetingQueries queries) =>
        LeadAsync(council, meeting, http, queries, view => view.Attachments
            .SelectMany(a => a.Versions, (a, v) => ((AttachmentId, AttachmentVersion)?)(a.Id, v))
            .FirstOrDefault(found => found!.Value.Item2.Content.Hash.Equals(hash, StringComparison.OrdinalIgnoreCase)));

    private static async Task<IResult> LeadAsync(
        Guid council, Guid meeting, HttpContext http, MeetingQueries queries, Func<MeetingView, (AttachmentId Id, AttachmentVersion Version)?> find)
    {
        var (of, id) = (new CouncilId(council), new MeetingId(meeting));
        http.Response.Headers.CacheControl = "private, no-store";
        return Caller.From(http.User) is { } caller && await queries.FindAsync(caller, of, id) is { } view && find(view) is var (attachment, version)
            ? Results.LocalRedirect(MeetingAddresses.Attachment(of, id, attachment, version.Number))
            : Results.NotFound();
    }

    private static async Task<IResult> ReadAsync(
        Guid council, Guid meeting, Guid attachment, string version, HttpContext http, MeetingQueries queries, FileFolder files)
    {
        if (Caller.From(http.User) is not { } caller
            || await queries.FindAsync(caller, new CouncilId(council), new MeetingId(meeting)) is not { } view
            || view.FindAttachment(new AttachmentId(attachment)) is not { } found
            || !int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || found.Find(number) is not { } asked
            || files.Open(asked.Content.Hash) is not { } bytes)
        {
            return Results.NotFound();
        }

        var (kind, headers) = (asked.Content.Kind, http.Response.Headers);
        var opens = AttachmentKinds.OpensInBrowser(kind);
        var disposition = new ContentDispositionHeaderValue(opens ? "inline" : "attachment");
        disposition.SetHttpFileName(asked.Name);
        headers.ContentDisposition = disposition.ToString();
        headers.ContentSecurityPolicy = PolicyOf(kind);
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // The browser may keep it, and asks each time whether it may still be read.
        headers.CacheControl = found.Secrecy is null && !IsForACircle(view, found) ? "private, no-cache" : "private, no-store";
        return Results.Stream(
            bytes, AttachmentKinds.MediaTypeOf(kind), entityTag: new EntityTagHeaderValue($"\"{asked.Content.Hash}\""), enableRangeProcessing: true);
    }

    private static bool IsForACircle(MeetingView view, Attachment attachment) =>
        attachment.Item is { } item && view.Find(item) is { Circle: not null };

    // The viewers of PDF in browsers are plug-ins to the page, and a sandbox has none.
    private static string PolicyOf(AttachmentKind kind) => kind == AttachmentKind.Pdf
        ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
        : "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static async Task<IResult> SendAsync(
        Guid council, Guid meeting, Guid id, Guid? punkt, int? ersatter, int? grund, HttpContext http, AttachmentCommands commands, MeetingQueries queries,
        AttachmentSettings settings, FileFolder files, Saving saving, TimeProvider clock)
    {
        if (Caller.From(http.User) is not { } caller || await queries.CouncilOfAsync(new MeetingId(meeting)) != new CouncilId(council))
        {
            return Said(new NotFound());
        }

        if (grund is { } at && (at < 0 || at >= MeetingAttachments.Grounds.Count))
        {
            return Said(new AttachmentRefusal.NoSuchGround());
        }

        var place = new AttachmentPlace(
            new AttachmentId(id), punkt is { } item ? new AgendaItemId(item) : null, ersatter, grund is { } ground ? MeetingAttachments.Grounds[ground] : null);
        if ((await commands.MayTakeAsync(caller, new MeetingId(meeting), place, http.Request.ContentLength ?? 0)).IsRefused(out var refusal))
        {
            return Said(refusal);
        }

        var name = Uri.UnescapeDataString(http.Request.Headers[NameHeader].ToString());
        if (AttachmentName.IsHostile(name))
        {
            return Said(new AttachmentRefusal.NameNotTaken());
        }

        var max = settings.Limits.File;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            // Counted below, so that the answer can be in words.
            size.MaxRequestBodySize = max + 1;
        }

        try
        {
            using var patience = new CancellationTokenSource(settings.PatienceOf(http.Request.ContentLength ?? max), clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, patience.Token);
            IncomingFile? received;
            try
            {
                received = await files.ReceiveAsync(http.Request.Body, max, either.Token);
            }
            catch (Exception slow) when (!http.RequestAborted.IsCancellationRequested
                && (slow is OperationCanceledException || slow is BadHttpRequestException { StatusCode: StatusCodes.Status408RequestTimeout }))
            {
                // The rest of the body is not read: nothing else can come by this connection.
                if (HttpProtocol.IsHttp11(http.Request.Protocol))
                {
                    http.Features.Get<IConnectionLifetimeNotificationFeature>()?.RequestClose();
                }

                return Said(new AttachmentRefusal.TooSlow());
            }

            using var incoming = received;
            if (incoming is null)
            {
                return Said(new AttachmentRefusal.TooLarge(max));
            }

            if (AttachmentBytes.KindOf(incoming.File, name) is var kind && kind.IsRefused(out var no))
            {
                return Said(no);
            }

            // On disk before a row names it.
            var content = new AttachmentContent(kind.Value, incoming.File.Length, incoming.Hash);
            return (await files.KeepAsync(incoming, () => commands.AddAsync(caller, new MeetingId(meeting), place, name, content))).IsRefused(out var why)
                ? Said(why)
                : AttachmentName.IsCut(name, kind.Value)
                    ? Results.Text($"är sparad. Namnet var för långt, och är kortat till ”{AttachmentName.Clean(name, kind.Value)}”.", "text/plain; charset=utf-8")
                    : Results.NoContent();
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Said(new AttachmentRefusal.TooLarge(max));
        }
        catch (Exception fault) when (Saving.TroubleOf(fault) is not null)
        {
            return Said(saving.Failed(fault));
        }
        catch (Exception gone) when (gone is OperationCanceledException or BadHttpRequestException or Microsoft.AspNetCore.Connections.ConnectionResetException)
        {
            // Whoever sent it broke off: mostly nobody hears the answer.
            return Results.Text(RefusalTexts.Of(new AttachmentRefusal.BrokenOff()), "text/plain; charset=utf-8", statusCode: StatusCodes.Status400BadRequest);
        }
    }

    private static IResult Said(Refusal refusal) => Results.Text(RefusalTexts.Of(refusal), "text/plain; charset=utf-8", statusCode: refusal switch
    {
        NotFound => StatusCodes.Status404NotFound,
        SignedOut => StatusCodes.Status401Unauthorized,
        NotYourDuty => StatusCodes.Status403Forbidden,
        AttachmentRefusal.TooSlow => StatusCodes.Status408RequestTimeout,
        AttachmentRefusal.TooLarge or AttachmentRefusal.MeetingFull => StatusCodes.Status413PayloadTooLarge,
        AttachmentRefusal.NotTaken or AttachmentRefusal.NameNotTaken => StatusCodes.Status415UnsupportedMediaType,
        NotSaved => StatusCodes.Status507InsufficientStorage,
        _ => StatusCodes.Status409Conflict,
    });
}
