/** Registers the search attributes on an operator's own Temporal server; the embedded one gets them at its start. */
import { Connection, isGrpcServiceError } from "@temporalio/client";
import proto from "@temporalio/proto";
import type { Config } from "../config.ts";
import { AppError, messageOf } from "../errors.ts";
import { searchAttributes } from "../workflows/contract.ts";

/** @throws AppError `temporal-unavailable` when the server cannot be reached. A server that lets nobody register is left as it is. */
export async function registerSearchAttributes({ temporal: { address, tls, apiKey, namespace } }: Config): Promise<void> {
  let connection: Connection;
  try {
    connection = await Connection.connect({ address: address ?? "", tls, connectTimeout: "5 s", ...(apiKey === undefined ? {} : { apiKey }) });
  } catch (cause) {
    throw new AppError("temporal-unavailable", `Temporal at ${address} cannot be reached: ${messageOf(cause)}`, { cause });
  }
  const { IndexedValueType } = proto.temporal.api.enums.v1;
  const wanted = Object.values(searchAttributes).map(
    ({ name, type }) => [name, type === "INT" ? IndexedValueType.INDEXED_VALUE_TYPE_INT : IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD] as const,
  );
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = wanted.filter(([name]) => !(name in customAttributes));
    if (missing.length > 0) await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(missing) });
  } catch (error) {
    if (!isGrpcServiceError(error)) throw error;
    console.error(`Search attributes could not be registered (${error.details}). Register these by hand: ${wanted.map(([name]) => name).join(", ")}.`);
  } finally {
    await connection.close();
  }
}
