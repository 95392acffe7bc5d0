using Neo4j.Driver;

namespace IndustryGraph.Storage.Neo4j;

/// <summary>Turns what the driver throws into what the port promises. Messages hold neither statements nor addresses.</summary>
internal static class DriverFault
{
    /// <returns>Null of what is no failure of the database.</returns>
    public static StoreException? Of(Exception exception) => exception switch
    {
        SecurityException => new StoreException(
            StoreError.Unavailable, "Neo4j refuses the user or password, or does not let this user do what is wanted.", exception),
        ServiceUnavailableException or SessionExpiredException or ConnectionReadTimeoutException or TransientException =>
            new StoreException(StoreError.Unavailable, "Neo4j cannot be reached or is busy just now.", exception),
        TransactionTerminatedException => new StoreException(
            StoreError.Unavailable, "Neo4j ended the transaction: it took too long, or the server goes down.", exception),
        Neo4jException known => OfCode(known),
        TimeoutException or IOException or System.Net.Sockets.SocketException or ObjectDisposedException => new StoreException(
            StoreError.Unavailable, "The connection to Neo4j broke.", exception),
        AggregateException { InnerException: { } inner } => Of(inner),
        _ => null,
    };

    // Codes are listed at https://neo4j.com/docs/status-codes/.
    private static StoreException OfCode(Neo4jException exception) => exception.Code switch
    {
        "Neo.ClientError.Schema.ConstraintValidationFailed" => new StoreException(
            StoreError.Conflict, "Another program wrote to the graph at the same time, past its log.", exception),
        "Neo.ClientError.Database.DatabaseNotFound" => new StoreException(
            StoreError.Unavailable, "Neo4j has no database of that name.", exception),
        "Neo.DatabaseError.General.StorageDamageDetected" or "Neo.DatabaseError.General.IndexCorruptionDetected" => new StoreException(
            StoreError.Corrupt, "Neo4j finds its files damaged. Restore them from a backup.", exception),
        var code when code?.StartsWith("Neo.ClientError.Statement.", StringComparison.Ordinal) == true => new StoreException(
            StoreError.Corrupt, "Neo4j cannot run a statement of this program: the graph is not as this program writes it.", exception),
        _ when exception is ProtocolException or UnsupportedFeatureException => new StoreException(
            StoreError.UnsupportedVersion, "What answers is not a Neo4j that this program knows.", exception),
        _ => new StoreException(StoreError.Unavailable, "Neo4j failed.", exception),
    };
}
